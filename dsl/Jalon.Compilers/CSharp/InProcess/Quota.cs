namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>How many rows may stay: a number, or a share of those there are, rounded half up. It sees no row.</summary>
internal sealed class Quota(Projection count)
{
    /// <summary>For each group how many of its rows may stay; none where the count is empty.</summary>
    /// <param name="groups">For each row its group.</param>
    /// <param name="session">The run.</param>
    public Func<int, long> Of(int[] groups, Session session)
    {
        switch (count.Run(Frame.Unit, session)[0][0])
        {
            case long number:
                return _ => number;
            case decimal share:
                var sizes = groups.CountBy(g => g).ToDictionary();
                return group => (long)Math.Floor((Math.Clamp(share, 0m, 1m) * sizes[group]) + 0.5m);
            default:
                return _ => 0;
        }
    }
}
