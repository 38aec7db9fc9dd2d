/**
 * Pages from templates: what a display looks like, on a page of the report and in JupyterLab, is said once, in the
 * templates beside the style sheet. A {@link largescale.press.page.Notebook} comes in, HTML goes out; a template knows where
 * it is shown only through a {@link largescale.press.page.Surface}.
 */
package largescale.press.page;
