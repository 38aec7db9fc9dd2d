/**
 * {@code make update}: fetches Epoch AI's current export, checks it, says what changed and keeps it as a snapshot, or
 * takes the newest snapshot back. Either a snapshot and its line in {@code data/snapshots.csv} are there, or neither.
 */
package largescale.update;
