using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Imports;

namespace Briefing.Ingestion.Tests.Imports;

/// <summary>A reading engine that counts its readings, breaks on request and can be held.</summary>
internal sealed class FakeAnalyzer : IArticleAnalyzer
{
    /// <summary>A text with this word in it breaks the engine.</summary>
    public const string BreakingWord = "gremlin";

    private int _count;
    private int _running;
    private int _mostRunning;

    public string EngineVersion { get; set; } = "fake-1";

    /// <summary>Every reading waits for it.</summary>
    public ManualResetEventSlim Gate { get; } = new(true);

    /// <summary>How many readings were begun.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many readings went on at the same time at most.</summary>
    public int MostRunning => Volatile.Read(ref _mostRunning);

    public AnalyzedDocument Analyze(string text, ArticleMetadata metadata, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(running);
        try
        {
            Gate.Wait(cancellationToken);
            return text.Contains(BreakingWord, StringComparison.Ordinal)
                ? throw new InvalidOperationException("There is a gremlin in the engine.")
                : Read(text, metadata);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private AnalyzedDocument Read(string text, ArticleMetadata metadata)
    {
        var whole = new TextSpan(0, text.TrimEnd().Length);
        return new AnalyzedDocument
        {
            Text = text,
            Metadata = metadata,
            EngineVersion = EngineVersion,
            Paragraphs = [whole],
            Sentences = [whole],
            WordCount = 1,
            Actors = [],
            Attributions = [],
            Claims =
            [
                new Claim
                {
                    Id = 1,
                    Sentence = 0,
                    Kind = ClaimKind.Unattributed,
                    Proposition = whole.Of(text).ToString(),
                    Content = [whole],
                    Chain = [new ChainHop(null, ChainHop.DocumentName, null, null, HopBasis.Explicit)],
                },
            ],
            Flags = [],
            Relations = [],
            Times = [],
        };
    }

    private void InterlockedMax(int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref _mostRunning)))
        {
            Interlocked.CompareExchange(ref _mostRunning, value, seen);
        }
    }
}
