using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Briefing.Analysis.Numerics;

/// <content>The tiles: 8, 4 or 1 rows by one panel, written out so that every sum stays in a register.</content>
internal static partial class MatrixProduct
{
    private static void Tile8(
        ref float a,
        int rowStride,
        int columnStride,
        int inner,
        ref float b,
        ref float c,
        int columns,
        bool accumulate
    )
    {
        Vector512<float> l0,
            r0;
        Vector512<float> l1,
            r1;
        Vector512<float> l2,
            r2;
        Vector512<float> l3,
            r3;
        Vector512<float> l4,
            r4;
        Vector512<float> l5,
            r5;
        Vector512<float> l6,
            r6;
        Vector512<float> l7,
            r7;
        if (accumulate)
        {
            l0 = Vector512.LoadUnsafe(ref c, (nuint)(0 * columns));
            r0 = Vector512.LoadUnsafe(ref c, (nuint)((0 * columns) + 16));
            l1 = Vector512.LoadUnsafe(ref c, (nuint)(1 * columns));
            r1 = Vector512.LoadUnsafe(ref c, (nuint)((1 * columns) + 16));
            l2 = Vector512.LoadUnsafe(ref c, (nuint)(2 * columns));
            r2 = Vector512.LoadUnsafe(ref c, (nuint)((2 * columns) + 16));
            l3 = Vector512.LoadUnsafe(ref c, (nuint)(3 * columns));
            r3 = Vector512.LoadUnsafe(ref c, (nuint)((3 * columns) + 16));
            l4 = Vector512.LoadUnsafe(ref c, (nuint)(4 * columns));
            r4 = Vector512.LoadUnsafe(ref c, (nuint)((4 * columns) + 16));
            l5 = Vector512.LoadUnsafe(ref c, (nuint)(5 * columns));
            r5 = Vector512.LoadUnsafe(ref c, (nuint)((5 * columns) + 16));
            l6 = Vector512.LoadUnsafe(ref c, (nuint)(6 * columns));
            r6 = Vector512.LoadUnsafe(ref c, (nuint)((6 * columns) + 16));
            l7 = Vector512.LoadUnsafe(ref c, (nuint)(7 * columns));
            r7 = Vector512.LoadUnsafe(ref c, (nuint)((7 * columns) + 16));
        }
        else
        {
            l0 = r0 = Vector512<float>.Zero;
            l1 = r1 = Vector512<float>.Zero;
            l2 = r2 = Vector512<float>.Zero;
            l3 = r3 = Vector512<float>.Zero;
            l4 = r4 = Vector512<float>.Zero;
            l5 = r5 = Vector512<float>.Zero;
            l6 = r6 = Vector512<float>.Zero;
            l7 = r7 = Vector512<float>.Zero;
        }

        ref var a1 = ref Unsafe.Add(ref a, 1 * rowStride);
        ref var a2 = ref Unsafe.Add(ref a, 2 * rowStride);
        ref var a3 = ref Unsafe.Add(ref a, 3 * rowStride);
        ref var a4 = ref Unsafe.Add(ref a, 4 * rowStride);
        ref var a5 = ref Unsafe.Add(ref a, 5 * rowStride);
        ref var a6 = ref Unsafe.Add(ref a, 6 * rowStride);
        ref var a7 = ref Unsafe.Add(ref a, 7 * rowStride);
        for (var k = 0; k < inner; k++)
        {
            var offset = k * columnStride;
            var left = Vector512.LoadUnsafe(ref b);
            var right = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
            var x0 = Vector512.Create(Unsafe.Add(ref a, offset));
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector512.Create(Unsafe.Add(ref a1, offset));
            l1 = Vector512.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector512.Create(Unsafe.Add(ref a2, offset));
            l2 = Vector512.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, right, r2);
            var x3 = Vector512.Create(Unsafe.Add(ref a3, offset));
            l3 = Vector512.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, right, r3);
            var x4 = Vector512.Create(Unsafe.Add(ref a4, offset));
            l4 = Vector512.FusedMultiplyAdd(x4, left, l4);
            r4 = Vector512.FusedMultiplyAdd(x4, right, r4);
            var x5 = Vector512.Create(Unsafe.Add(ref a5, offset));
            l5 = Vector512.FusedMultiplyAdd(x5, left, l5);
            r5 = Vector512.FusedMultiplyAdd(x5, right, r5);
            var x6 = Vector512.Create(Unsafe.Add(ref a6, offset));
            l6 = Vector512.FusedMultiplyAdd(x6, left, l6);
            r6 = Vector512.FusedMultiplyAdd(x6, right, r6);
            var x7 = Vector512.Create(Unsafe.Add(ref a7, offset));
            l7 = Vector512.FusedMultiplyAdd(x7, left, l7);
            r7 = Vector512.FusedMultiplyAdd(x7, right, r7);
        }

        l0.StoreUnsafe(ref c, (nuint)(0 * columns));
        r0.StoreUnsafe(ref c, (nuint)((0 * columns) + 16));
        l1.StoreUnsafe(ref c, (nuint)(1 * columns));
        r1.StoreUnsafe(ref c, (nuint)((1 * columns) + 16));
        l2.StoreUnsafe(ref c, (nuint)(2 * columns));
        r2.StoreUnsafe(ref c, (nuint)((2 * columns) + 16));
        l3.StoreUnsafe(ref c, (nuint)(3 * columns));
        r3.StoreUnsafe(ref c, (nuint)((3 * columns) + 16));
        l4.StoreUnsafe(ref c, (nuint)(4 * columns));
        r4.StoreUnsafe(ref c, (nuint)((4 * columns) + 16));
        l5.StoreUnsafe(ref c, (nuint)(5 * columns));
        r5.StoreUnsafe(ref c, (nuint)((5 * columns) + 16));
        l6.StoreUnsafe(ref c, (nuint)(6 * columns));
        r6.StoreUnsafe(ref c, (nuint)((6 * columns) + 16));
        l7.StoreUnsafe(ref c, (nuint)(7 * columns));
        r7.StoreUnsafe(ref c, (nuint)((7 * columns) + 16));
    }

    private static void Tile4(
        ref float a,
        int rowStride,
        int columnStride,
        int inner,
        ref float b,
        ref float c,
        int columns,
        bool accumulate
    )
    {
        for (var half = 0; half < PackedMatrix.PanelWidth; half += 16)
        {
            ref var panel = ref Unsafe.Add(ref b, half);
            ref var target = ref Unsafe.Add(ref c, half);
            Vector256<float> l0,
                r0;
            Vector256<float> l1,
                r1;
            Vector256<float> l2,
                r2;
            Vector256<float> l3,
                r3;
            if (accumulate)
            {
                l0 = Vector256.LoadUnsafe(ref target, (nuint)(0 * columns));
                r0 = Vector256.LoadUnsafe(ref target, (nuint)((0 * columns) + 8));
                l1 = Vector256.LoadUnsafe(ref target, (nuint)(1 * columns));
                r1 = Vector256.LoadUnsafe(ref target, (nuint)((1 * columns) + 8));
                l2 = Vector256.LoadUnsafe(ref target, (nuint)(2 * columns));
                r2 = Vector256.LoadUnsafe(ref target, (nuint)((2 * columns) + 8));
                l3 = Vector256.LoadUnsafe(ref target, (nuint)(3 * columns));
                r3 = Vector256.LoadUnsafe(ref target, (nuint)((3 * columns) + 8));
            }
            else
            {
                l0 = r0 = Vector256<float>.Zero;
                l1 = r1 = Vector256<float>.Zero;
                l2 = r2 = Vector256<float>.Zero;
                l3 = r3 = Vector256<float>.Zero;
            }

            for (var k = 0; k < inner; k++)
            {
                ref var cell = ref Unsafe.Add(ref a, k * columnStride);
                var left = Vector256.LoadUnsafe(ref panel);
                var right = Vector256.LoadUnsafe(ref panel, 8);
                panel = ref Unsafe.Add(ref panel, PackedMatrix.PanelWidth);
                var x0 = Vector256.Create(Unsafe.Add(ref cell, 0 * rowStride));
                l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
                r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
                var x1 = Vector256.Create(Unsafe.Add(ref cell, 1 * rowStride));
                l1 = Vector256.FusedMultiplyAdd(x1, left, l1);
                r1 = Vector256.FusedMultiplyAdd(x1, right, r1);
                var x2 = Vector256.Create(Unsafe.Add(ref cell, 2 * rowStride));
                l2 = Vector256.FusedMultiplyAdd(x2, left, l2);
                r2 = Vector256.FusedMultiplyAdd(x2, right, r2);
                var x3 = Vector256.Create(Unsafe.Add(ref cell, 3 * rowStride));
                l3 = Vector256.FusedMultiplyAdd(x3, left, l3);
                r3 = Vector256.FusedMultiplyAdd(x3, right, r3);
            }

            l0.StoreUnsafe(ref target, (nuint)(0 * columns));
            r0.StoreUnsafe(ref target, (nuint)((0 * columns) + 8));
            l1.StoreUnsafe(ref target, (nuint)(1 * columns));
            r1.StoreUnsafe(ref target, (nuint)((1 * columns) + 8));
            l2.StoreUnsafe(ref target, (nuint)(2 * columns));
            r2.StoreUnsafe(ref target, (nuint)((2 * columns) + 8));
            l3.StoreUnsafe(ref target, (nuint)(3 * columns));
            r3.StoreUnsafe(ref target, (nuint)((3 * columns) + 8));
        }
    }

    private static void Tile1(ref float a, int columnStride, int inner, ref float b, ref float c, bool accumulate)
    {
        Vector256<float> v0,
            v1,
            v2,
            v3;
        if (accumulate)
        {
            v0 = Vector256.LoadUnsafe(ref c);
            v1 = Vector256.LoadUnsafe(ref c, 8);
            v2 = Vector256.LoadUnsafe(ref c, 16);
            v3 = Vector256.LoadUnsafe(ref c, 24);
        }
        else
        {
            v0 = v1 = v2 = v3 = Vector256<float>.Zero;
        }

        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k * columnStride));
            v0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), v0);
            v1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), v1);
            v2 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 16), v2);
            v3 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 24), v3);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelWidth);
        }

        v0.StoreUnsafe(ref c);
        v1.StoreUnsafe(ref c, 8);
        v2.StoreUnsafe(ref c, 16);
        v3.StoreUnsafe(ref c, 24);
    }
}
