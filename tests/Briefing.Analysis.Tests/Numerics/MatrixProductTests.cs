using Briefing.Analysis.Numerics;

namespace Briefing.Analysis.Tests.Numerics;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 7)]
    [InlineData(8, 33, 32)]
    [InlineData(13, 20, 70)]
    [InlineData(24, 64, 96)]
    public void Product_equals_sums_in_the_order_of_the_inner_index(int rows, int inner, int columns)
    {
        var (left, right) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2));
        var packed = new PackedMatrix();
        packed.Pack(right, inner, columns, columns);
        var width = PackedMatrix.Pad(columns);
        var result = new float[rows * width];

        MatrixProduct.Multiply(left, inner, 1, rows, packed, result, accumulate: false);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                float sum = 0;
                for (var k = 0; k < inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(left[(row * inner) + k], right[(k * columns) + column], sum);
                }

                Assert.Equal(sum, result[(row * width) + column]);
            }
        }
    }

    [Fact]
    public void Transposed_sides_give_the_same_product()
    {
        const int Rows = 11;
        const int Inner = 9;
        const int Columns = 40;
        var (left, right) = (Numbers(Rows * Inner, 3), Numbers(Inner * Columns, 4));
        var (plain, turned) = (new PackedMatrix(), new PackedMatrix());
        plain.Pack(right, Inner, Columns, Columns);
        turned.PackTransposed(Transpose(right, Inner, Columns), Columns, Inner, Inner);
        var expected = new float[Rows * plain.PaddedColumns];
        var actual = new float[expected.Length];

        MatrixProduct.Multiply(left, Inner, 1, Rows, plain, expected, accumulate: false);
        MatrixProduct.Multiply(Transpose(left, Rows, Inner), 1, Rows, Rows, turned, actual, accumulate: false);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Accumulating_adds_to_what_is_there()
    {
        var packed = new PackedMatrix();
        packed.Pack([2f], 1, 1, 1);
        var result = new float[PackedMatrix.PanelWidth];
        result[0] = 5;

        MatrixProduct.Multiply([3f], 1, 1, 1, packed, result, accumulate: true);

        Assert.Equal(11, result[0]);
    }

    [Fact]
    public void Too_short_a_result_is_refused()
    {
        var packed = new PackedMatrix();
        packed.Pack([2f], 1, 1, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MatrixProduct.Multiply([3f], 1, 1, 1, packed, new float[1], accumulate: false)
        );
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static float[] Transpose(float[] values, int rows, int columns)
    {
        var result = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return result;
    }
}
