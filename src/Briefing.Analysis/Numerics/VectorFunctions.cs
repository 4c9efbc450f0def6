using System.Runtime.Intrinsics;

namespace Briefing.Analysis.Numerics;

/// <summary>Functions of vectors, from additions, products and fused multiply-adds only, so the same bits everywhere.</summary>
internal static class VectorFunctions
{
    /// <summary>e to the power of each number, to about 1e-7 of its value; numbers outside [-87, 87] are clamped.</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var whole = Vector512.Floor(
            Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f))
        );
        var rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.Create(1.9875691500e-4f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest + Vector512<float>.One);
        var power = (Vector512.ConvertToInt32(whole) + Vector512.Create(127)) << 23;
        return sum * power.AsSingle();
    }

    /// <summary>The logistic function of each number.</summary>
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));
}
