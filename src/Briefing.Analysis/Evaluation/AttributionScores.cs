namespace Briefing.Analysis.Evaluation;

/// <summary>How well predicted attributions agree with gold ones; see <see cref="AttributionScorer"/>.</summary>
public sealed record AttributionScores
{
    /// <summary>How many documents were scored.</summary>
    public int Documents { get; init; }

    /// <summary>How many attributions the gold has.</summary>
    public int Gold { get; init; }

    /// <summary>How many attributions were predicted.</summary>
    public int Predicted { get; init; }

    /// <summary>The tokens of all sources.</summary>
    public Score SourceTokens { get; init; }

    /// <summary>The tokens of all cues.</summary>
    public Score CueTokens { get; init; }

    /// <summary>The tokens of all contents.</summary>
    public Score ContentTokens { get; init; }

    /// <summary>Cues that share a token, one to one.</summary>
    public Score Cue { get; init; }

    /// <summary>Contents with exactly the same tokens, one to one.</summary>
    public Score ContentStrict { get; init; }

    /// <summary>Contents by the share of their tokens that lies in contents of the other side.</summary>
    public Score ContentPartial { get; init; }

    /// <summary>Whole attributions: content at an overlap of half or more, and the right source.</summary>
    public Score EndToEnd { get; init; }

    /// <summary>How many contents were matched at an overlap of half or more, whatever their source.</summary>
    public int SourcePairs { get; init; }

    /// <summary>In how many of <see cref="SourcePairs"/> the source is right.</summary>
    public int SourceRight { get; init; }

    /// <summary>The share of <see cref="SourcePairs"/> whose source is right, from 0 to 1; 0 where there is no pair.</summary>
    public double SourceAccuracy => SourcePairs > 0 ? (double)SourceRight / SourcePairs : 0;

    /// <summary>Adds up the counts of two sets of documents.</summary>
    public AttributionScores Add(AttributionScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new AttributionScores
        {
            Documents = Documents + other.Documents,
            Gold = Gold + other.Gold,
            Predicted = Predicted + other.Predicted,
            SourceTokens = SourceTokens + other.SourceTokens,
            CueTokens = CueTokens + other.CueTokens,
            ContentTokens = ContentTokens + other.ContentTokens,
            Cue = Cue + other.Cue,
            ContentStrict = ContentStrict + other.ContentStrict,
            ContentPartial = ContentPartial + other.ContentPartial,
            EndToEnd = EndToEnd + other.EndToEnd,
            SourcePairs = SourcePairs + other.SourcePairs,
            SourceRight = SourceRight + other.SourceRight,
        };
    }
}
