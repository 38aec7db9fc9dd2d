/** What a notebook opens. */
package largescale;
