/** Sets computed values beside published ones, and one snapshot beside another. */
package largescale.compare;
