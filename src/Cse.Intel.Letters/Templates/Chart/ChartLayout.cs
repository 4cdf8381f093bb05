using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>
/// Places the records of a chart so that distance on paper follows distance in links (stress majorization: Gansner, Koren
/// and North 2004), then moves apart what would overlap. The same chart always gets the same places.
/// </summary>
internal static class ChartLayout
{
    private const int Rounds = 300;
    private const int PushRounds = 400;

    // Fractions of the golden ratio spread the first places evenly without any two in a line.
    private const double Golden = 0.6180339887498949;

    /// <summary>The middle of each record, within the area; <paramref name="cell"/> is the room a record and its label need.</summary>
    public static Spot[] Place(int count, IReadOnlyList<(int From, int To)> lines, Area area, (double Width, double Height) cell)
    {
        var spots = Majorize(Start(count), Distances(count, lines));
        Fit(spots, area);
        PushApart(spots, area, cell);
        return spots;
    }

    private static Spot[] Start(int count) => [.. Enumerable.Range(0, count).Select(i => new Spot(i * Golden % 1, (double)i / Math.Max(1, count)))];

    /// <summary>Links between each two; what is not joined at all lies a little further than the furthest.</summary>
    private static int[,] Distances(int count, IReadOnlyList<(int From, int To)> lines)
    {
        var far = count + 1;
        var distance = new int[count, count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                distance[i, j] = i == j ? 0 : far;
        foreach (var (from, to) in lines)
            if (from != to)
                distance[from, to] = distance[to, from] = 1;
        for (var via = 0; via < count; via++)
            for (var i = 0; i < count; i++)
                for (var j = 0; j < count; j++)
                    distance[i, j] = Math.Min(distance[i, j], distance[i, via] + distance[via, j]);
        return Shortened(distance, count, far);
    }

    private static int[,] Shortened(int[,] distance, int count, int far)
    {
        var furthest = distance.Cast<int>().Where(value => value < far).DefaultIfEmpty(0).Max();
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                distance[i, j] = Math.Min(distance[i, j], furthest + 1);
        return distance;
    }

    private static Spot[] Majorize(Spot[] spots, int[,] distance)
    {
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < spots.Length; i++)
                spots[i] = Pulled(spots, distance, i);
        return spots;
    }

    /// <summary>Where all others together want a record to be, each with the weight of its nearness.</summary>
    private static Spot Pulled(Spot[] spots, int[,] distance, int i)
    {
        double x = 0, y = 0, weights = 0;
        for (var j = 0; j < spots.Length; j++)
        {
            if (i == j)
                continue;
            double wanted = distance[i, j];
            var (dx, dy) = (spots[i].X - spots[j].X, spots[i].Y - spots[j].Y);
            var present = Math.Max(1e-9, Math.Sqrt(dx * dx + dy * dy));
            var weight = 1 / (wanted * wanted);
            x += weight * (spots[j].X + wanted * dx / present);
            y += weight * (spots[j].Y + wanted * dy / present);
            weights += weight;
        }
        return weights == 0 ? spots[i] : new(x / weights, y / weights);
    }

    private static void Fit(Spot[] spots, Area area)
    {
        var (left, right) = (spots.Min(spot => spot.X), spots.Max(spot => spot.X));
        var (top, bottom) = (spots.Min(spot => spot.Y), spots.Max(spot => spot.Y));
        for (var i = 0; i < spots.Length; i++)
            spots[i] = new(
                area.X + area.Width * Share(spots[i].X, left, right),
                area.Y + area.Height * Share(spots[i].Y, top, bottom));
    }

    private static double Share(double value, double from, double to) => to - from < 1e-6 ? 0.5 : (value - from) / (to - from);

    private static void PushApart(Spot[] spots, Area area, (double Width, double Height) cell)
    {
        for (var round = 0; round < PushRounds; round++)
        {
            var moved = false;
            for (var i = 0; i < spots.Length; i++)
                for (var j = i + 1; j < spots.Length; j++)
                    moved |= Push(spots, i, j, area, cell);
            if (!moved)
                return;
        }
    }

    /// <summary>Moves two that overlap apart, in the direction in which less is needed, half of it each.</summary>
    private static bool Push(Spot[] spots, int i, int j, Area area, (double Width, double Height) cell)
    {
        var (dx, dy) = (spots[j].X - spots[i].X, spots[j].Y - spots[i].Y);
        var (overX, overY) = (cell.Width - Math.Abs(dx), cell.Height - Math.Abs(dy));
        if (overX <= 0.01 || overY <= 0.01)
            return false;
        var sideways = overX / area.Width <= overY / area.Height;
        var step = sideways ? new Spot(overX / 2 * Sign(dx), 0) : new Spot(0, overY / 2 * Sign(dy));
        spots[i] = Kept(new(spots[i].X - step.X, spots[i].Y - step.Y), area);
        spots[j] = Kept(new(spots[j].X + step.X, spots[j].Y + step.Y), area);
        return true;
    }

    private static double Sign(double value) => value < 0 ? -1 : 1;

    private static Spot Kept(Spot spot, Area area) =>
        new(Math.Clamp(spot.X, area.X, area.X + area.Width), Math.Clamp(spot.Y, area.Y, area.Y + area.Height));
}
