/**
 * Pages from templates: what a display looks like, on a page of the report and in JupyterLab, is said once, in the
 * templates beside the style sheet. A {@link largescale.page.Notebook} comes in, HTML goes out; a template knows where
 * it is shown only through a {@link largescale.page.Surface}.
 */
package largescale.page;
