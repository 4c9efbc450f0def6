using System.Collections.Immutable;

namespace Briefing.Analysis.Attributions;

/// <summary>A word of the lexicon that can be the cue of an attribution.</summary>
internal sealed class CueEntry
{
    private readonly double[] _weights;

    /// <summary>Creates it from the cells of a lexicon line.</summary>
    /// <param name="lemma">Its dictionary form; a phrasal verb has several words.</param>
    /// <param name="kind">Its part of speech.</param>
    /// <param name="stance">What it tells of commitment.</param>
    /// <param name="frames">Its frames with their weights in tenths: <c>clause=9 prep:on=4</c>.</param>
    /// <exception cref="FormatException">A frame is not known.</exception>
    public CueEntry(string lemma, CueKind kind, CueStance stance, string frames)
    {
        Lemma = lemma;
        Kind = kind;
        Stance = stance;
        _weights = new double[Enum.GetValues<CueFrame>().Length];
        var prepositions = ImmutableArray.CreateBuilder<(string Word, double Weight)>();
        foreach (var frame in frames.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = frame.IndexOf('=', StringComparison.Ordinal);
            var name = frame[..equals];
            var weight = frame[equals + 1] - '0';
            if (name.StartsWith("prep:", StringComparison.Ordinal))
            {
                prepositions.Add((name["prep:".Length..], weight / 10d));
            }
            else
            {
                _weights[(int)FrameOf(name)] = weight / 10d;
            }
        }

        Prepositions = prepositions.DrainToImmutable();
    }

    /// <summary>The dictionary form.</summary>
    public string Lemma { get; }

    /// <summary>The part of speech.</summary>
    public CueKind Kind { get; }

    /// <summary>What it tells of commitment.</summary>
    public CueStance Stance { get; }

    /// <summary>The prepositions that lead to its content, with their weights.</summary>
    public ImmutableArray<(string Word, double Weight)> Prepositions { get; }

    /// <summary>How often the cue in this frame is an attribution, from 0 (not a frame of it) to 1.</summary>
    public double Weight(CueFrame frame) => _weights[(int)frame];

    private static CueFrame FrameOf(string name) =>
        name switch
        {
            "clause" => CueFrame.Clause,
            "quote" => CueFrame.Quote,
            "infinitive" => CueFrame.Infinitive,
            "gerund" => CueFrame.Gerund,
            "object" => CueFrame.Object,
            "object-as" => CueFrame.ObjectAs,
            "object-of" => CueFrame.ObjectOf,
            "object-at" => CueFrame.ObjectAt,
            "object-infinitive" => CueFrame.ObjectInfinitive,
            "addressee" => CueFrame.Addressee,
            _ => throw new FormatException($"The attribution lexicons know no frame {name}."),
        };
}
