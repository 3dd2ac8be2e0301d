/// One file taken into the registers at once.
package struct ImportBatch: Sendable {}
