/** Makes pages of executed notebooks: what a cell showed at its place, by the templates of this name. */
package largescale.press.page;
