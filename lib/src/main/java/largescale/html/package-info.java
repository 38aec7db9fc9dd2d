/** Makes HTML of what is shown, in one language: for JupyterLab, and for the pages. */
package largescale.html;
