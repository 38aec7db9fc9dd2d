/** Says texts, numbers and sentences in English and Korean. */
package largescale.word;
