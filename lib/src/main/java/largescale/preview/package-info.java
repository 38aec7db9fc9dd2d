/** Shows the pages while notebooks are edited: executes each notebook that is saved, and serves what came of it. */
package largescale.preview;
