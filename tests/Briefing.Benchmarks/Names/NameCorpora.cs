using System.IO.Compression;
using Briefing.Analysis.Mentions.Names.Training;

namespace Briefing.Benchmarks.Names;

/// <summary>The corpora that the tagger of names is measured on.</summary>
internal static class NameCorpora
{
    /// <summary>Measured on, never trained on.</summary>
    public static readonly string[] Development =
    [
        "ner/uner_en_ewt-dev.iob2.gz",
        "ner/crossner_politics-dev.conll.gz",
        "ud/en_gum-dev.conllu.gz",
    ];

    /// <summary>Reads a corpus.</summary>
    public static List<NamedDocument> Read(string folder, string file)
    {
        using var zipped = File.OpenRead(Path.Combine(folder, file));
        using var reader = new StreamReader(new GZipStream(zipped, CompressionMode.Decompress));
        return file.Contains(".conllu", StringComparison.Ordinal)
            ? [.. GumNameReader.Read(reader)]
            : [.. NameCorpusReader.Read(reader)];
    }
}
