using System.Collections.Immutable;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>A sentence whose names are known.</summary>
/// <param name="Words">Its words, cut as the Universal Dependencies do.</param>
/// <param name="Types">For each word the type of the name that it is in; <see langword="null"/> outside names.</param>
/// <param name="Begins">For each word whether a name begins there.</param>
public sealed record NamedSentence(
    ImmutableArray<string> Words,
    ImmutableArray<NameType?> Types,
    ImmutableArray<bool> Begins
);
