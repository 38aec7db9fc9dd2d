/** Reads exports of Epoch AI's of every generation, strictly, and makes Tablesaw tables of them. */
package largescale.load;
