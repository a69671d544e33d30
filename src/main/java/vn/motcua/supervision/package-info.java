/** What is counted of dossiers: the board, index 766, exports. Reads facts, changes none. */
package vn.motcua.supervision;
