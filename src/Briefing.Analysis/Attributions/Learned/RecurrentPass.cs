using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// The recurrence of simple recurrent units (Lei and others 2018): gates that look at the last cell through a diagonal
/// peephole, so all matrix products lie outside of the recurrence.
/// </summary>
internal static class RecurrentPass
{
    /// <summary>Runs one direction over a sequence.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="direction">0 from first to last, 1 from last to first.</param>
    /// <param name="count">The tokens.</param>
    /// <param name="columns">The projected input; its gates are replaced with their values.</param>
    /// <param name="input">The layer's input, which is read where the layer has no projection.</param>
    /// <param name="cells">Takes the cells, both directions side by side.</param>
    /// <param name="output">Takes the output, both directions side by side.</param>
    public static void Forward(
        LayerShape layer,
        ReadOnlySpan<float> parameters,
        int direction,
        int count,
        Span<float> columns,
        ReadOnlySpan<float> input,
        Span<float> cells,
        Span<float> output
    )
    {
        var hidden = layer.Hidden;
        var first = direction * layer.Gates * hidden;
        ref var u = ref MemoryMarshal.GetReference(columns);
        ref var skip = ref layer.HasProjection
            ? ref Unsafe.Add(ref u, first + (3 * hidden))
            : ref Unsafe.Add(ref MemoryMarshal.GetReference(input), direction * hidden);
        var skipStride = layer.HasProjection ? layer.Columns : layer.Input;
        ref var c = ref Unsafe.Add(ref MemoryMarshal.GetReference(cells), direction * hidden);
        ref var h = ref Unsafe.Add(ref MemoryMarshal.GetReference(output), direction * hidden);
        ref var peephole = ref MemoryMarshal.GetReference(parameters[(layer.Peepholes + (2 * direction * hidden))..]);
        ref var bias = ref MemoryMarshal.GetReference(parameters[(layer.Biases + (2 * direction * hidden))..]);
        for (var lane = 0; lane < hidden; lane += 16)
        {
            var forgetPeephole = Vector512.LoadUnsafe(ref peephole, (nuint)lane);
            var outputPeephole = Vector512.LoadUnsafe(ref peephole, (nuint)(hidden + lane));
            var forgetBias = Vector512.LoadUnsafe(ref bias, (nuint)lane);
            var outputBias = Vector512.LoadUnsafe(ref bias, (nuint)(hidden + lane));
            var cell = Vector512<float>.Zero;
            for (var step = 0; step < count; step++)
            {
                var token = direction == 0 ? step : count - 1 - step;
                ref var row = ref Unsafe.Add(ref u, (token * layer.Columns) + first + lane);
                var candidate = Vector512.LoadUnsafe(ref row);
                var forget = VectorFunctions.Sigmoid(
                    Vector512.FusedMultiplyAdd(
                        forgetPeephole,
                        cell,
                        Vector512.LoadUnsafe(ref row, (nuint)hidden) + forgetBias
                    )
                );
                var gate = VectorFunctions.Sigmoid(
                    Vector512.FusedMultiplyAdd(
                        outputPeephole,
                        cell,
                        Vector512.LoadUnsafe(ref row, (nuint)(2 * hidden)) + outputBias
                    )
                );
                cell = Vector512.FusedMultiplyAdd(forget, cell - candidate, candidate);
                var past = Vector512.LoadUnsafe(ref Unsafe.Add(ref skip, (token * skipStride) + lane));
                forget.StoreUnsafe(ref row, (nuint)hidden);
                gate.StoreUnsafe(ref row, (nuint)(2 * hidden));
                cell.StoreUnsafe(ref Unsafe.Add(ref c, (token * 2 * hidden) + lane));
                Vector512
                    .FusedMultiplyAdd(gate, cell - past, past)
                    .StoreUnsafe(ref Unsafe.Add(ref h, (token * 2 * hidden) + lane));
            }
        }
    }

    /// <summary>Runs one direction backwards through time.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="parameters">All parameters.</param>
    /// <param name="gradients">Takes the gradients of peepholes and biases, added to what it holds.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="count">The tokens.</param>
    /// <param name="columns">What <see cref="Forward"/> left.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="outputGradient">The gradient of the output.</param>
    /// <param name="columnGradient">Takes the gradient of the projected input.</param>
    /// <param name="inputGradient">Takes, where the layer has no projection, the gradient of what passed by, added.</param>
    public static void Backward(
        LayerShape layer,
        ReadOnlySpan<float> parameters,
        Span<float> gradients,
        int direction,
        int count,
        ReadOnlySpan<float> columns,
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> cells,
        ReadOnlySpan<float> outputGradient,
        Span<float> columnGradient,
        Span<float> inputGradient
    )
    {
        var hidden = layer.Hidden;
        var first = direction * layer.Gates * hidden;
        var one = Vector512<float>.One;
        for (var lane = 0; lane < hidden; lane += 16)
        {
            var peephole = layer.Peepholes + (2 * direction * hidden) + lane;
            var bias = layer.Biases + (2 * direction * hidden) + lane;
            var forgetPeephole = Vector512.Create(parameters.Slice(peephole, 16));
            var outputPeephole = Vector512.Create(parameters.Slice(peephole + hidden, 16));
            var forgetPeepholeGradient = Vector512<float>.Zero;
            var outputPeepholeGradient = Vector512<float>.Zero;
            var forgetBiasGradient = Vector512<float>.Zero;
            var outputBiasGradient = Vector512<float>.Zero;
            var cellGradient = Vector512<float>.Zero;
            for (var step = count - 1; step >= 0; step--)
            {
                var token = direction == 0 ? step : count - 1 - step;
                var before = direction == 0 ? token - 1 : token + 1;
                var last =
                    step == 0
                        ? Vector512<float>.Zero
                        : Vector512.Create(cells.Slice((before * 2 * hidden) + (direction * hidden) + lane, 16));
                var place = (token * layer.Columns) + first + lane;
                var candidate = Vector512.Create(columns.Slice(place, 16));
                var forget = Vector512.Create(columns.Slice(place + hidden, 16));
                var gate = Vector512.Create(columns.Slice(place + (2 * hidden), 16));
                var wide = (token * 2 * hidden) + (direction * hidden) + lane;
                var cell = Vector512.Create(cells.Slice(wide, 16));
                var past = Vector512.Create(
                    layer.HasProjection ? columns.Slice(place + (3 * hidden), 16) : input.Slice(wide, 16)
                );
                var error = Vector512.Create(outputGradient.Slice(wide, 16));
                var pastGradient = error * (one - gate);
                var gateGradient = error * (cell - past) * gate * (one - gate);
                cellGradient = Vector512.FusedMultiplyAdd(error, gate, cellGradient);
                var forgetGradient = cellGradient * (last - candidate) * forget * (one - forget);
                (cellGradient * (one - forget)).CopyTo(columnGradient.Slice(place, 16));
                forgetGradient.CopyTo(columnGradient.Slice(place + hidden, 16));
                gateGradient.CopyTo(columnGradient.Slice(place + (2 * hidden), 16));
                if (layer.HasProjection)
                {
                    pastGradient.CopyTo(columnGradient.Slice(place + (3 * hidden), 16));
                }
                else
                {
                    (Vector512.Create(inputGradient.Slice(wide, 16)) + pastGradient).CopyTo(
                        inputGradient.Slice(wide, 16)
                    );
                }

                forgetPeepholeGradient = Vector512.FusedMultiplyAdd(forgetGradient, last, forgetPeepholeGradient);
                outputPeepholeGradient = Vector512.FusedMultiplyAdd(gateGradient, last, outputPeepholeGradient);
                forgetBiasGradient += forgetGradient;
                outputBiasGradient += gateGradient;
                cellGradient = Vector512.FusedMultiplyAdd(cellGradient, forget, forgetGradient * forgetPeephole);
                cellGradient = Vector512.FusedMultiplyAdd(gateGradient, outputPeephole, cellGradient);
            }

            Add(gradients.Slice(peephole, 16), forgetPeepholeGradient);
            Add(gradients.Slice(peephole + hidden, 16), outputPeepholeGradient);
            Add(gradients.Slice(bias, 16), forgetBiasGradient);
            Add(gradients.Slice(bias + hidden, 16), outputBiasGradient);
        }
    }

    private static void Add(Span<float> target, Vector512<float> value) =>
        (Vector512.Create((ReadOnlySpan<float>)target) + value).CopyTo(target);
}
