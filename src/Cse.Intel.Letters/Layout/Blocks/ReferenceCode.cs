using Cse.Intel.Letters.Pdf;
using QRCoder;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A reference as a QR code (ISO/IEC 18004), so that a returned paper finds its record without typing.</summary>
/// <param name="reference">The reference, e.g. EX/CAWN/2026/0042.</param>
internal sealed class ReferenceCode(string reference) : Block
{
    /// <summary>Side of the square with its quiet border, in millimetres.</summary>
    public double SizeMm { get; init; } = 24;

    /// <summary>Whether it stands at the right of the column.</summary>
    public bool AtRight { get; init; }

    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var rows = QRCodeGenerator.GenerateQrCode(reference, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        // Whole hundredths of a point, the finest step in the file: all modules come out equally large and without seams.
        var module = Math.Floor(A4.Points(SizeMm) / rows.Count * 100) / 100;
        var side = module * rows.Count;
        var left = Math.Round(AtRight ? setting.Left + setting.Width - side : setting.Left, 2);
        return [FigureSlab.Of(setting, "QR code: " + reference, left, side, side, (page, figure, area) =>
            Shape.Boxes(Runs(rows, module), Colour.Black).Paint(page, figure, new Ruler(setting), area.X, Math.Round(area.Y, 2)))
            with { SpaceBefore = 6 }];
    }

    /// <summary>Dark modules side by side become one rectangle.</summary>
    private static IEnumerable<Area> Runs(List<System.Collections.BitArray> rows, double module)
    {
        for (var y = 0; y < rows.Count; y++)
            for (int x = 0, end; x < rows[y].Count; x = end)
            {
                for (end = x + 1; end < rows[y].Count && rows[y][end] == rows[y][x]; end++) { }
                if (rows[y][x])
                    yield return new Area(x * module, y * module, (end - x) * module, module);
            }
    }
}
