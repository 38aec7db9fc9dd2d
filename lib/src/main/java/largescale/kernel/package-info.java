/** JupyterLab's kernel, in which the notebooks run: JJava with Tab, Shift-Tab and errors for analysts. */
package largescale.kernel;
