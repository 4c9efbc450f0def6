using System.Collections.Immutable;
using System.Text;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Writes a claim as a sentence that can be read alone: pronouns by their names, no "that", a capital and a stop.</summary>
internal sealed class PropositionWriter(AnalyzedText text, MentionIndex mentions)
{
    private const int LongestName = 60;

    /// <summary>Writes a claim.</summary>
    /// <param name="content">The words of the claim.</param>
    /// <param name="attribution">Its attribution, or <see langword="null"/>.</param>
    /// <param name="holder">The name of the innermost holder.</param>
    /// <param name="isPlural">Whether the holder is a group.</param>
    public string Write(
        ImmutableArray<TextSpan> content,
        Attribution? attribution,
        string holder,
        bool isPlural = false
    )
    {
        var written = new StringBuilder();
        var hasVerb = false;
        var isFirst = true;
        foreach (var span in content)
        {
            var (first, end) = text.TokensIn(span);
            var isNamed = isFirst && content.Length == 1 && IsThatWithNoun(first, end);
            if (isFirst && !isNamed && first < end && IsConjunction(first) && end - first > 1)
            {
                first++;
            }

            isFirst = false;
            hasVerb |= Append(written, first, end, holder, attribution?.Form == AttributionForm.Direct) && !isNamed;
        }

        var sentence = written.ToString();
        if (attribution is not null && !hasVerb)
        {
            sentence = WithHolder(attribution, holder, isPlural, sentence);
        }

        return Finish(sentence);
    }

    // "wrongdoing" is no sentence; "Halvorsen denies wrongdoing" is one.
    private string WithHolder(Attribution attribution, string holder, bool isPlural, string content)
    {
        var cue = new StringBuilder();
        foreach (var span in attribution.Cue.Spans)
        {
            var (from, to) = text.TokensIn(span);
            _ = Append(cue, from, to, holder, isDirect: false);
        }

        var (first, end) = text.TokensIn(attribution.Cue.Spans[0]);
        var tag = first < end ? text.Tokens[first].Penn : PennTag.Unknown;
        var who = attribution.Source.IsEmpty ? "" : holder;
        if (
            first < end
            && text.Tokens[first].Lemma == "be"
            && attribution.Content[0].Start < attribution.Cue.Spans[0].Start
        )
        {
            return $"{content} {cue}";
        }

        if (attribution.Cue.Kind is CueKind.Preposition or CueKind.Punctuation or CueKind.Adverb)
        {
            return $"{who}: {content}";
        }

        if (tag == PennTag.VBG)
        {
            return who.Length == 0 ? $"{cue} {content}" : $"{who} {(isPlural ? "are" : "is")} {cue} {content}";
        }

        return Verbs.IsVerb(tag) || who.Length == 0 || attribution.Cue.Kind != CueKind.Noun
            ? $"{who} {cue} {content}"
            : $"{Possessive(who)} {cue} {content}";
    }

    // "that account", even where the noun was taken for a verb: a clause has a subject too.
    private bool IsThatWithNoun(int first, int end) =>
        end - first == 2
        && text.TokenText(first).Equals("that", StringComparison.OrdinalIgnoreCase)
        && text.Tokens[first + 1].Penn is PennTag.NN or PennTag.NNS or PennTag.VB or PennTag.VBP;

    // "that the hull cracked", not "that account".
    private bool IsConjunction(int at) =>
        text.TokenText(at).Equals("that", StringComparison.OrdinalIgnoreCase) && text.Tokens[at].Penn != PennTag.DT;

    private bool Append(StringBuilder written, int first, int end, string holder, bool isDirect)
    {
        var hasVerb = false;
        var isApart = written.Length > 0;
        var isEnclosed =
            end - first > 2
            && text.Tokens[first].Kind == TokenKind.Quote
            && text.Tokens[end - 1].Kind == TokenKind.Quote;
        for (var at = first; at < end; at++)
        {
            var token = text.Tokens[at];
            isApart |= at > first && token.Span.Start > text.Tokens[at - 1].Span.End;
            if (token.Kind == TokenKind.Quote && (isDirect || isEnclosed && (at == first || at == end - 1)))
            {
                continue;
            }

            hasVerb |= Verbs.IsFinite(token.Penn);
            if (isApart && written.Length > 0 && !char.IsWhiteSpace(written[^1]))
            {
                _ = written.Append(' ');
            }

            isApart = false;
            _ = written.Append(NameFor(token, holder));
        }

        return hasVerb;
    }

    // The name that a pronoun of the third person stands for. "It", "they" and "them" stand for things as often as for somebody,
    // and a wrong name would put words into a mouth: they are named only where the holder speaks of itself.
    private ReadOnlySpan<char> NameFor(Token token, string holder)
    {
        if (!PronounLexicon.TryGet(token.Span.Of(text.Text), out var entry) || entry.IsFirstPerson)
        {
            return token.Span.Of(text.Text);
        }

        if (!mentions.TryGet(token.Span, out var mention) || mention.Kind != MentionKind.Pronoun)
        {
            return token.Span.Of(text.Text);
        }

        var name = mentions.Actor(mention.ActorId).Name;
        var isReflexive = token.Span.Of(text.Text).Contains("sel", StringComparison.OrdinalIgnoreCase);
        if (isReflexive || name.Length > LongestName || (!IsOfPerson(entry.Gender) && name != holder))
        {
            return token.Span.Of(text.Text);
        }

        return entry.IsPossessive && token.Penn == PennTag.PRPS ? Possessive(name) : name;
    }

    private static bool IsOfPerson(Gender gender) => gender is Gender.Masculine or Gender.Feminine;

    private static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";

    private static string Finish(string written)
    {
        var sentence = written
            .Trim()
            .TrimEnd(',', ';', ':', '—', '–', '-', ' ')
            .TrimStart(',', ';', ':', '—', '–', ' ');
        if (sentence.Length == 0)
        {
            return written.Trim().Length > 0 ? written.Trim() : "…";
        }

        // A lone surrogate is left as it is.
        if (Rune.TryGetRuneAt(sentence, 0, out var first))
        {
            sentence = Rune.ToUpperInvariant(first) + sentence[first.Utf16SequenceLength..];
        }

        // A mark that stands inside of closing quotation marks belongs to the sentence that they stood in: 'is "done,"'.
        var closing = sentence.Length;
        while (closing > 1 && sentence[closing - 1] is '"' or '”' or '’' or '\'')
        {
            closing--;
        }

        if (closing > 1 && closing < sentence.Length && sentence[closing - 1] is ',' or ';')
        {
            sentence = sentence.Remove(closing - 1, 1);
            closing--;
        }

        return sentence[closing - 1] is '.' or '!' or '?' or '…' ? sentence : sentence + ".";
    }
}
