using System.Collections.Immutable;
using Briefing.Analysis.Skepticism.Detectors;

namespace Briefing.Analysis.Skepticism;

/// <summary>The detectors that there are, in the order of their codes.</summary>
internal static class FlagDetectors
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FlagDetector> All { get; } =
    [
        new AnonymousSourceDetector(),
        new BareSourceDetector(),
        new VagueSourceCountDetector(),
        new FormerSourceDetector(),
        new InterestedPartyDetector(),
        new ProxySourceDetector(),
        new SecondHandDetector(),
        new IdentityAmbiguousDetector(),
        new SingleOriginDetector(),
        new NoNamedSourceDetector(),
        new MissingPartyDetector(),
        new DeceptionAllegedDetector(),
        new UnattributedDetector(),
        new AgentlessDetector(),
        new InheritedDetector(),
        new ScopeAmbiguousDetector(),
        new MindReadingDetector(),
        new QuoteProvenanceDetector(),
        new HedgedAuthorDetector(),
        new HedgedSourceDetector(),
        new DoubleHedgeDetector(),
        new HedgeDroppedDetector(),
        new FactiveDetector(),
        new ConditionalDetector(),
        new ProspectiveDetector(),
        new UncalibratedDetector(),
        new AbsenceDetector(),
        new PublicPrivateDetector(),
        new DisputedDetector(),
        new InternalConflictDetector(),
        new ScopeInflationDetector(),
        new UnresolvedTimeDetector(),
        new DeicticTimeDetector(),
        new UndatedDocumentDetector(),
        new LoadedLanguageDetector(),
        new VagueQuantityDetector(),
        new NoMetadataDetector(),
    ];

    /// <summary>The flags of a reading: in text order, those of the whole document last, ids from 1.</summary>
    public static ImmutableArray<Flag> Detect(Reading reading)
    {
        var sink = new FlagSink(reading.Text);
        foreach (var detector in All)
        {
            detector.Detect(reading, sink);
        }

        return sink.Drain();
    }
}
