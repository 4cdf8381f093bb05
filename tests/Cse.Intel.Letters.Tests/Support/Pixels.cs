namespace Cse.Intel.Letters.Tests.Support;

/// <summary>A rendered page (a PPM file) to look at.</summary>
internal sealed class Pixels(int width, byte[] colours, double perPoint)
{
    public static Pixels Read(string path, int resolution)
    {
        var file = File.ReadAllBytes(path);
        var head = System.Text.Encoding.ASCII.GetString(file, 0, 40).Split('\n', ' ')[..4];
        Assert.Equal("P6", head[0]);
        return new Pixels(int.Parse(head[1], null), file[(head.Sum(part => part.Length) + head.Length)..], resolution / 72.0);
    }

    /// <summary>R, G, B or Y for the pure colours, "." for anything else. Points from the top left corner.</summary>
    public string NameAt(double x, double y)
    {
        var at = ((int)(y * perPoint) * width + (int)(x * perPoint)) * 3;
        return (Level(colours[at]), Level(colours[at + 1]), Level(colours[at + 2])) switch
        {
            (1, 0, 0) => "R",
            (0, 1, 0) => "G",
            (0, 0, 1) => "B",
            (1, 1, 0) => "Y",
            _ => ".",
        };
    }

    private static int Level(byte value) => value switch { > 200 => 1, < 55 => 0, _ => -1 };
}
