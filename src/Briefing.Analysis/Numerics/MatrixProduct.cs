using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Briefing.Analysis.Numerics;

/// <summary>
/// Products of matrices. Each number of a result is summed in the order of the inner index with fused multiply-adds,
/// whatever the width of the machine's vectors, so the same inputs give the same bits everywhere.
/// </summary>
internal static partial class MatrixProduct
{
    /// <summary>Computes <c>C = A B</c>, or <c>C += A B</c>.</summary>
    /// <param name="left">A; the element of row i, column k is at <c>i * rowStride + k * columnStride</c>.</param>
    /// <param name="rowStride">The distance of two rows of A.</param>
    /// <param name="columnStride">The distance of two columns of A: 1, or the row length where A is a transpose.</param>
    /// <param name="rows">How many rows A has.</param>
    /// <param name="right">B.</param>
    /// <param name="result">C, row-major, with rows of <see cref="PackedMatrix.PaddedColumns"/>.</param>
    /// <param name="accumulate">Whether to add to C.</param>
    public static void Multiply(
        ReadOnlySpan<float> left,
        int rowStride,
        int columnStride,
        int rows,
        PackedMatrix right,
        Span<float> result,
        bool accumulate
    )
    {
        var columns = right.PaddedColumns;
        var inner = right.Rows;
        if (rows == 0 || inner == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, rows * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(
            left.Length,
            ((rows - 1) * rowStride) + ((inner - 1) * columnStride) + 1
        );
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right.Values);
        ref var c = ref MemoryMarshal.GetReference(result);
        for (var first = 0; first < columns; first += PackedMatrix.PanelWidth)
        {
            ref var panel = ref Unsafe.Add(ref b, first * inner);
            var row = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; row + 8 <= rows; row += 8)
                {
                    Tile8(
                        ref Unsafe.Add(ref a, row * rowStride),
                        rowStride,
                        columnStride,
                        inner,
                        ref panel,
                        ref Unsafe.Add(ref c, (row * columns) + first),
                        columns,
                        accumulate
                    );
                }
            }

            for (; row + 4 <= rows; row += 4)
            {
                Tile4(
                    ref Unsafe.Add(ref a, row * rowStride),
                    rowStride,
                    columnStride,
                    inner,
                    ref panel,
                    ref Unsafe.Add(ref c, (row * columns) + first),
                    columns,
                    accumulate
                );
            }

            for (; row < rows; row++)
            {
                Tile1(
                    ref Unsafe.Add(ref a, row * rowStride),
                    columnStride,
                    inner,
                    ref panel,
                    ref Unsafe.Add(ref c, (row * columns) + first),
                    accumulate
                );
            }
        }
    }
}
