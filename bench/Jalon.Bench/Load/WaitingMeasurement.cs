using System.Diagnostics;
using System.Globalization;

namespace Jalon.Bench.Load;

/// <summary>Many campaigns that wait: what a host costs that has nothing to do, and how soon it lists them.</summary>
internal static class WaitingMeasurement
{
    private const int Listings = 10;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(int campaigns)
    {
        var folder = ManyCampaigns.Write(campaigns, ManyCampaigns.Waiting);
        try
        {
            await using var host = await OneHost.OpenAsync(folder).ConfigureAwait(false);
            var began = await host.TakesAsync(() => host.RunAsync(ManyCampaigns.Names(campaigns))).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{campaigns} campaigns brought to their wait: {began.WallMs / 1000:F0} s, {campaigns * 1000 / began.WallMs:F0} a second"));

            var took = new List<double>();
            for (var i = 0; i < Listings; i++)
            {
                var watch = Stopwatch.StartNew();
                var list = await host.Client.CampaignsAsync(CancellationToken.None).ConfigureAwait(false);
                took.Add(watch.Elapsed.TotalMilliseconds);
                if (list.Campaigns.Count != campaigns || list.Campaigns.Any(c => c.Status != "in_progress"))
                    throw new InvalidOperationException("The list is not what was begun.");
            }

            Console.WriteLine($"a listing of all of them through the socket, ms (goal 50): {new Figures(took)}");
            var memory = host.Megabytes;
            var idle = await host.TakesAsync(() => Task.Delay(Idle)).ConfigureAwait(false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"idle for {Idle.TotalSeconds:F0} s: {idle.ProcessorMs / idle.WallMs:P2} of a core (goal 1 %), {memory:F0} MB before and {host.Megabytes:F0} MB after"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
