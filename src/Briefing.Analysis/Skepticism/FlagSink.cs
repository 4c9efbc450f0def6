using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism;

/// <summary>Takes the flags that detectors raise: each rule once for the same words.</summary>
internal sealed class FlagSink(AnalyzedText text)
{
    private readonly List<Flag> _flags = [];
    private readonly HashSet<(FlagCode Code, int Sentence, int Start)> _raised = [];

    /// <summary>Raises a flag on words of the text.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="claim">The claim that it sits on, or <see langword="null"/> where the words belong to none.</param>
    /// <param name="spans">The evidence; not empty.</param>
    /// <param name="why">One sentence of why.</param>
    /// <param name="severity">How grave it is here; the rule's usual severity where <see langword="null"/>.</param>
    /// <param name="elsewhere">Evidence at other places of the text, which does not tell where the flag sits.</param>
    public void Raise(
        FlagCode code,
        Claim? claim,
        ImmutableArray<TextSpan> spans,
        string why,
        FlagSeverity? severity = null,
        ImmutableArray<TextSpan> elsewhere = default
    )
    {
        ImmutableArray<TextSpan> evidence = [.. spans.Where(span => !span.IsEmpty).Order()];
        if (evidence.IsEmpty)
        {
            return;
        }

        var sentence = text.SentenceAt(evidence[0].Start);
        if (_raised.Add((code, sentence, evidence[0].Start)))
        {
            ImmutableArray<TextSpan> all = elsewhere.IsDefault
                ? evidence
                : [.. evidence.Concat(elsewhere).Where(span => !span.IsEmpty).Order()];
            _flags.Add(New(code, claim?.Id, sentence < 0 ? claim?.Sentence : sentence, all, why, severity));
        }
    }

    /// <summary>Raises a flag on the whole document, whose evidence is that something is missing.</summary>
    public void RaiseOnDocument(
        FlagCode code,
        string why,
        ImmutableArray<TextSpan> spans = default,
        FlagSeverity? severity = null
    )
    {
        if (_raised.Add((code, -1, -1)))
        {
            _flags.Add(New(code, null, null, spans.IsDefault ? [] : [.. spans.Order()], why, severity));
        }
    }

    /// <summary>The flags in text order, those of the whole document last, ids from 1.</summary>
    public ImmutableArray<Flag> Drain() =>
        [
            .. _flags
                .OrderBy(flag => flag.Sentence ?? int.MaxValue)
                .ThenBy(flag => flag.Spans.IsEmpty ? int.MaxValue : flag.Spans[0].Start)
                .ThenBy(flag => flag.Code)
                .Select((flag, index) => flag with { Id = index + 1 }),
        ];

    private static Flag New(
        FlagCode code,
        int? claim,
        int? sentence,
        ImmutableArray<TextSpan> spans,
        string why,
        FlagSeverity? severity
    ) =>
        new()
        {
            Id = 0,
            Code = code,
            ClaimId = claim,
            Sentence = sentence,
            Severity = severity ?? FlagGlossary.Get(code).Severity,
            Spans = spans,
            Why = why,
        };
}
