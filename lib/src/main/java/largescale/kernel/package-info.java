/** The kernel that the notebooks run in; and what teaches JJava and IJava to show tables, charts and all else. */
package largescale.kernel;
