/** Makes of what a notebook shows a value that JSON carries: tables, charts, sentences, comparisons, overviews. */
package largescale.display;
