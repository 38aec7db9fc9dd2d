/** What a notebook meets however it is executed: what it need not import, how it shows, what is said of mistakes. */
package largescale.notebook;
