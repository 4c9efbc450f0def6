using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source that is a party to the matter, speaks for one or stands close to one.</summary>
internal sealed class InterestedPartyDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceInterestedParty;

    private static readonly PhraseLexicon<string> s_ties = new(
        EmbeddedLines.OfLexicon("party-ties.txt").Select(line => (line, line))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            if (source.IsDescription && IsParty(source.Role))
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"'{reading.Words(source.Spans)}' is a party to the matter or speaks for one."
                );
                continue;
            }

            foreach (var span in source.Spans)
            {
                RaiseTies(reading, sink, source, span);
            }
        }
    }

    private void RaiseTies(Reading reading, FlagSink sink, SourceUse source, TextSpan span)
    {
        var (first, end) = reading.TokensIn(span);
        for (var at = first; at < end; at++)
        {
            var length = s_ties.MatchAt(reading.Text, at, end, out _);
            var role = length > 0 || at == source.Head ? null : RoleNouns.Find(reading.Text.Tokens[at].Lemma, "");
            if (length > 0 || IsParty(role))
            {
                var words = reading.Span(at, at + Math.Max(1, length));
                sink.Raise(Code, source.Claim, [words], $"'{reading.Words(words)}' puts the source close to a party.");
                return;
            }
        }
    }

    // A spokesman is expected to speak for his side, and the text says so; that alone is no finding.
    private static bool IsParty(RoleNoun? role) =>
        role is not null
        && role.Is(RoleMarks.Agent | RoleMarks.Party)
        && !role.Lemma.StartsWith("spokes", StringComparison.Ordinal);
}
