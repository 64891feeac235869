/// A prompt that shows again what was typed at it before.
package protocol RecallingPrompt: Mode {
  /// What was typed in earlier runs is known now: shows the line that was asked for before.
  mutating func recallAwaited(in workspace: inout Workspace) -> [Effect]
}
