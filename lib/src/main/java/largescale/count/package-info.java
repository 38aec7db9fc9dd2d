/** Counts rows, lays counts out by year, and finds the rows behind a count again. */
package largescale.count;
