using Jalon;
using Jalon.Cli;

return await CommandTree.RunAsync(args, new Entrance(), Streams.OfProcess(), CancellationToken.None).ConfigureAwait(false);
