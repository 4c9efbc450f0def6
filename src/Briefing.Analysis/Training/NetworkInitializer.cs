using Briefing.Analysis.Attributions.Learned;

namespace Briefing.Analysis.Training;

/// <summary>Gives a network its first parameters.</summary>
internal static class NetworkInitializer
{
    // So low that no other score can make up for it, and exp of it is 0.
    private const float Forbidden = -10_000;

    /// <summary>Creates a network with random weights, and impossible transitions ruled out.</summary>
    public static TaggingNetwork Create(NetworkShape shape, WordVectors vectors, ulong seed)
    {
        var parameters = new float[shape.Parameters];
        var random = new DeterministicRandom(seed);
        Fill(parameters.AsSpan(0, shape.TableParameters), 0.25f, ref random);
        parameters.AsSpan(0, shape.Tables[FeatureEncoder.Word].Width).Clear();
        foreach (var layer in shape.Layers)
        {
            Fill(parameters.AsSpan(layer.Weights, layer.Rows * layer.Columns), MathF.Sqrt(3f / layer.Rows), ref random);
            Fill(parameters.AsSpan(layer.Peepholes, 4 * layer.Hidden), 0.1f, ref random);
        }

        var width = 2 * shape.Hidden;
        Fill(parameters.AsSpan(shape.OutputWeights, width * shape.Labels), MathF.Sqrt(3f / width), ref random);
        for (byte label = 0; label < shape.Labels; label++)
        {
            parameters[shape.Starts + label] = RoleLabel.IsInside(label) ? Forbidden : 0;
            for (byte next = 0; next < shape.Labels; next++)
            {
                parameters[shape.Transitions + (label * shape.Labels) + next] = RoleLabel.CanFollow(label, next)
                    ? 0
                    : Forbidden;
            }
        }

        return new TaggingNetwork(shape, vectors, parameters);
    }

    private static void Fill(Span<float> values, float bound, ref DeterministicRandom random)
    {
        foreach (ref var value in values)
        {
            value = ((2 * random.NextSingle()) - 1) * bound;
        }
    }
}
