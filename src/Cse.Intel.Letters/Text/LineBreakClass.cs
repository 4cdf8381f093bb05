namespace Cse.Intel.Letters.Text;

/// <summary>
/// The line breaking classes of UAX #14, table 1, under their names there, as rule LB1 resolves them. Classes ending in
/// "Wide" are of East Asian width, and <see cref="IDPictograph"/> is an unassigned pictograph; rules LB30 and LB30b ask.
/// </summary>
internal enum LineBreakClass : byte
{
    AL, B2, BA, BB, BK, CB, CL, CM, CP, CPWide, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IDPictograph, IN, IS, JL, JT, JV,
    LF, NL, NS, NU, OP, OPWide, PO, PR, QU, RI, SP, SY, WJ, ZW, ZWJ,
}
