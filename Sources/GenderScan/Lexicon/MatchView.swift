/// What the search for sequences reads: tokens, their terms and the program, as plain memory.
///
/// Nothing in it counts references, so that threads that share a lexicon do not wait for each other's counters. It is
/// good within the closure of `with` only. Numbers of tokens, steps and words are in range: the parser and the check
/// of archives see to that.
struct MatchView {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let terms: TokenTerms.View
  let steps: FlatList<PatternStep>.View
  let sequences: FlatList<PatternProgram.Sequence>.View

  /// Calls `body` with the view of a document and a program.
  static func with<Result>(
    _ structure: DocumentStructure, _ terms: TokenTerms, _ program: PatternProgram,
    _ body: (MatchView) -> Result
  ) -> Result {
    structure.text.utf8.withUnsafeBufferPointer { text in
      structure.tokens.withUnsafeBufferPointer { tokens in
        terms.withView { terms in
          program.steps.withView { steps in
            program.sequences.withView { sequences in
              body(MatchView(text: text, tokens: tokens, terms: terms, steps: steps, sequences: sequences))
            }
          }
        }
      }
    }
  }
}

extension MatchView {
  /// The classes that a sequence cannot do without.
  func classes(of sequence: PatternProgram.Sequence) -> SetMask {
    var mask = SetMask()
    for number in sequence.steps where steps[number].kind == .wordClass {
      mask.insert(Int(steps[number].number))
    }
    return mask
  }
}

// MARK: Numbers, percentages, years, amounts and names, by their form

extension MatchView {
  /// The end of a built-in that starts at `start`, or nil.
  func end(of builtin: PatternElement.Builtin, start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let token = tokens[start]
    switch builtin {
    case .any: return token.kind == .word || token.kind == .number ? start + 1 : nil
    case .number: return isNumber(start) ? start + 1 : nil
    case .percentage: return isNumber(start) && has(.percent, start + 1, limit) ? start + 2 : nil
    case .year: return isYear(token) ? start + 1 : nil
    case .amount: return amount(start, limit)
    case .name:
      return token.kind == .word && token.flags.contains(.capitalised)
        && !token.flags.contains(.startsSentence) ? start + 1 : nil
    }
  }

  /// False when no built-in but *any word* starts at a token: nearly always, for the price of one look.
  @inline(__always)
  func mayStartBuiltin(_ token: Int) -> Bool {
    let found = tokens[token]
    return found.kind == .number || found.flags.intersection([.capitalised, .startsSentence]) == .capitalised
      || !terms.sign(ofToken: token).isEmpty
  }

  /// *€ 5 miljoen*, *5 euro*, *5 miljoen euro*.
  private func amount(_ start: Int, _ limit: Int) -> Int? {
    if has(.euro, start, limit) {
      guard start + 1 < limit, isNumber(start + 1) else { return nil }
      return has(.scale, start + 2, limit) ? start + 3 : start + 2
    }
    guard isNumber(start) else { return nil }
    if has(.euro, start + 1, limit) { return start + 2 }
    return has(.scale, start + 1, limit) && has(.euro, start + 2, limit) ? start + 3 : nil
  }

  private func has(_ sign: TermTable.Sign, _ token: Int, _ limit: Int) -> Bool {
    token < limit && terms.sign(ofToken: token).contains(sign)
  }

  private func isNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .number || token.kind == .word && terms.sign(ofToken: index).contains(.number)
  }

  private func isYear(_ token: Token) -> Bool {
    guard token.kind == .number, token.end - token.start == 4 else { return false }
    var value = 0
    for byte in text[token.range] {
      guard byte &- 0x30 < 10 else { return false }
      value = value * 10 + Int(byte & 0x0F)
    }
    return (1900...2100).contains(value)
  }
}
