using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Text;

/// <summary>
/// A token with its tags. Between two neighbouring tokens lies only white space, or format and control characters, which
/// show nothing.
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Universal">
/// Its Universal Dependencies part of speech. As the treebanks have it, a name's inner words keep their own: "New" of New
/// York is an adjective, and <paramref name="Penn"/> alone, <see cref="PennTag.NNP"/>, says that it belongs to a name.
/// </param>
/// <param name="Penn">Its Penn Treebank tag, which tells the forms of verbs and nouns apart.</param>
/// <param name="Lemma">Its dictionary form, lower case except for names.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, UniversalTag Universal, PennTag Penn, string Lemma);
