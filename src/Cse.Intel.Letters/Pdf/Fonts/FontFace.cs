using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// One face, parsed once and shared by every letter. Nothing in it changes after construction, and HarfBuzz allows one
/// font object to shape on many threads as long as each brings its own buffer.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The faces live as long as the process.")]
internal sealed class FontFace
{
    // The native font reads these bytes for as long as it lives. Blob.FromStream does not keep its copy from the garbage
    // collector, so the bytes lie in a pinned array that this object holds.
    private readonly byte[] pinned;
    private readonly Font font;
    private readonly int longMetricCount;

    /// <param name="postScriptName">The name in the document.</param>
    /// <param name="script">The script by whose rules the face's text is shaped.</param>
    /// <param name="enlarged">How much larger than its nominal size the face is set, 1 for not at all.</param>
    /// <param name="file">The TrueType file.</param>
    public FontFace(string postScriptName, Script script, double enlarged, ReadOnlySpan<byte> file)
    {
        PostScriptName = postScriptName;
        Script = script;
        pinned = GC.AllocateUninitializedArray<byte>(file.Length, pinned: true);
        file.CopyTo(pinned);
        Tables = new SfntTables(pinned);
        Metrics = FontMetrics.Read(Tables);
        UnitsPerEm = (int)Math.Round(Metrics.UnitsPerEm / enlarged);
        longMetricCount = Tables.UInt16("hhea", 34);
        font = Open();
    }

    public string PostScriptName { get; }

    /// <summary>The script by whose rules the face's text is shaped.</summary>
    public Script Script { get; }

    public SfntTables Tables { get; }

    public FontMetrics Metrics { get; }

    /// <summary>The face's units in one em of the set size: fewer than in the file make the letters larger.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Whether the face has a glyph for the character.</summary>
    public bool Covers(Rune rune) => font.TryGetNominalGlyph((uint)rune.Value, out var glyph) && glyph != 0;

    /// <summary>The glyph's own advance, without kerning, in font units.</summary>
    public int AdvanceOf(int glyph) => Tables.UInt16("hmtx", Math.Min(glyph, longMetricCount - 1) * 4);

    /// <summary>Shapes the buffer's text in place. The caller owns the buffer and uses it on one thread.</summary>
    public void Shape(HarfBuzzSharp.Buffer buffer, params Feature[] features) => font.Shape(buffer, features);

    private Font Open()
    {
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, 0);
        face.MakeImmutable();
        var opened = new Font(face);
        opened.SetFunctionsOpenType();
        // Scale = units per em makes HarfBuzz answer in font units.
        opened.SetScale(Metrics.UnitsPerEm, Metrics.UnitsPerEm);
        return opened;
    }
}
