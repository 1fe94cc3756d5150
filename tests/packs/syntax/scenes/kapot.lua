dilemma "twee" {
  title = "Twee"
  phase = "reactie",
}
