/** Teaches JJava and IJava to show tables, charts and what else the library has to show. */
package largescale.kernel;
