namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>
/// One shaped glyph. Lengths are in font units. In a run that is set right to left the pen starts at the right end and
/// advances are negative, so glyphs follow each other as the text is spoken, whichever way it runs.
/// </summary>
/// <param name="Id">The glyph's number in the whole font.</param>
/// <param name="Text">The characters that it stands for; what a reader copies or a screen reader speaks.</param>
/// <param name="Advance">How far the pen moves on, kerning included.</param>
/// <param name="XOffset">Sideways shift of the drawing alone.</param>
/// <param name="YOffset">Upward shift of the drawing alone, for marks.</param>
/// <param name="Shape">What is drawn where it is not the font's glyph as it stands; null where it is.</param>
internal readonly record struct Glyph(ushort Id, string Text, int Advance, int XOffset, int YOffset, GlyphShape? Shape = null);
