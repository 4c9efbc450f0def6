using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Mentions;

internal sealed partial class MentionFinder
{
    private void FindPronouns()
    {
        for (var at = 0; at < _text.Tokens.Length; at++)
        {
            var token = _text.Tokens[at];
            if (token.Universal is not (UniversalTag.Pron or UniversalTag.Det) || token.Span.Length > 10)
            {
                continue;
            }

            var isRelative = token.Penn is PennTag.WP or PennTag.WPS or PennTag.WDT;
            if (isRelative && IsOneOf(at, "who", "whose", "which", "whom", "that"))
            {
                Add(Pronoun(at, default, isRelative: true));
            }
            else if (PronounLexicon.TryGet(token.Span.Of(_text.Text), out var entry) && !IsEmptyIt(at))
            {
                Add(Pronoun(at, entry, isRelative: false));
            }
        }
    }

    private MentionCandidate Pronoun(int at, PronounEntry entry, bool isRelative) =>
        new()
        {
            Span = _text.Tokens[at].Span,
            First = at,
            End = at + 1,
            Kind = MentionKind.Pronoun,
            Type = ActorType.Other,
            Name = Word(at),
            Key = "",
            Sentence = SentenceOf(at),
            Gender = entry.Gender,
            IsPlural = entry.IsPlural,
            IsPossessor = entry.IsPossessive,
            IsRelative = isRelative,
            IsFirstPerson = entry.IsFirstPerson,
            OnlyAsSource = isRelative,
        };

    // "It is likely that ...", "it was announced ...": nothing is meant by "it".
    private bool IsEmptyIt(int at)
    {
        if (!IsOneOf(at, "it"))
        {
            return false;
        }

        var next = at + 1;
        while (
            next < _text.Tokens.Length
            && (
                _text.Tokens[next].Lemma is "be" or "have" or "seem" or "appear"
                || _text.Tokens[next].Penn is PennTag.MD or PennTag.RB
            )
        )
        {
            if (_text.Tokens[next].Penn == PennTag.RB && PronounLexicon.LeavesItEmpty(_text.Tokens[next].Lemma))
            {
                return true;
            }

            next++;
        }

        return next > at + 1 && next < _text.Tokens.Length && PronounLexicon.LeavesItEmpty(LowerWord(next));
    }
}
