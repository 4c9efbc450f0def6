using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Where the sources of a text stand, and whose content a position lies in.</summary>
internal sealed class SpeechMap
{
    private readonly AnalyzedText _text;
    private readonly bool[] _isSource;
    private readonly Dictionary<int, ImmutableArray<TextSpan>> _speakerOfSentence = [];

    /// <summary>Maps the attributions of a text.</summary>
    public SpeechMap(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        _text = text;
        _isSource = new bool[text.Tokens.Length];
        foreach (var attribution in attributions)
        {
            foreach (var span in attribution.Source.Concat(attribution.MarkedSource))
            {
                var (first, end) = text.TokensIn(span);
                Array.Fill(_isSource, true, first, end - first);
            }

            if (attribution.Form == AttributionForm.Indirect || attribution.Source.IsEmpty)
            {
                continue;
            }

            foreach (var span in attribution.Content)
            {
                var from = text.SentenceAt(span.Start);
                var to = text.SentenceAt(Math.Max(span.Start, span.End - 1));
                for (var sentence = Math.Max(0, from); sentence <= to; sentence++)
                {
                    _ = _speakerOfSentence.TryAdd(sentence, attribution.Source);
                }
            }
        }
    }

    /// <summary>Whether any of a candidate's tokens is part of a source.</summary>
    public bool IsInSource(MentionCandidate candidate) =>
        _isSource.AsSpan(candidate.First, candidate.End - candidate.First).Contains(true);

    /// <summary>The words for who speaks the quotation that a candidate stands in; empty where it stands in none.</summary>
    public ImmutableArray<TextSpan> SpeakerAt(MentionCandidate candidate) =>
        _text.QuotationDepthAt(candidate.Span.Start) > 0
            ? _speakerOfSentence.GetValueOrDefault(candidate.Sentence, [])
            : [];
}
