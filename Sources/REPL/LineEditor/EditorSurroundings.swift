/// What has the screen above the edited block.
protocol EditorSurroundings: AnyObject {
  /// The rows that are left to the editor, at the bottom.
  var editorRows: Int { get }
  /// Draws everything anew, and leaves the cursor where a block can begin: the window has changed, was cleared, or was
  /// another program's.
  func redraw()
  /// Another program gets the terminal; `redraw` ends that.
  func giveUpScreen()
}
