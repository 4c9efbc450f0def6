using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Text;

/// <summary>A token with its tags. Only white space lies between two neighbouring tokens.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Universal">Its Universal Dependencies part of speech.</param>
/// <param name="Penn">Its Penn Treebank tag, which tells the forms of verbs and nouns apart.</param>
/// <param name="Lemma">Its dictionary form, lower case except for names.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, UniversalTag Universal, PennTag Penn, string Lemma);
