namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>One shaped glyph. Lengths are in font units.</summary>
/// <param name="Id">The glyph's number in the whole font.</param>
/// <param name="Text">The characters that it stands for; what a reader copies or a screen reader speaks.</param>
/// <param name="Advance">How far the pen moves on, kerning included.</param>
/// <param name="XOffset">Sideways shift of the drawing alone, for marks.</param>
/// <param name="YOffset">Upward shift of the drawing alone, for marks.</param>
internal readonly record struct Glyph(ushort Id, string Text, int Advance, int XOffset, int YOffset);
