/** Executes the notebooks in one JVM and puts the report in its place. */
package largescale.press.run;
