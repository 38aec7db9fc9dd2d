/** Reads exports of Epoch AI's of every generation, strictly, into models of one vocabulary. */
package largescale.load;
