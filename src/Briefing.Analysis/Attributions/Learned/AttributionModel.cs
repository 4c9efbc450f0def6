using System.Reflection;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>What a <see cref="LearnedAttributionReader"/> knows: vocabulary, network, linker. Immutable, safe to use from many threads.</summary>
public sealed partial class AttributionModel
{
    private static readonly Lazy<AttributionModel> s_default = new(LoadDefault);

    internal AttributionModel(
        Vocabulary vocabulary,
        TaggingNetwork network,
        SegmentLinker linker,
        ConfidenceScale confidence
    )
    {
        Vocabulary = vocabulary;
        Network = network;
        Linker = linker;
        Confidence = confidence;
        network.Pack(forTraining: false);
    }

    /// <summary>The model that comes with the library; loaded when it is first asked for.</summary>
    public static AttributionModel Default => s_default.Value;

    internal Vocabulary Vocabulary { get; }

    internal TaggingNetwork Network { get; }

    internal SegmentLinker Linker { get; }

    internal ConfidenceScale Confidence { get; }

    private static AttributionModel LoadDefault()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Briefing.Analysis.Models.attributions.bin")
            ?? throw new InvalidOperationException("The attribution model is missing from the assembly.");
        return Read(stream);
    }
}
