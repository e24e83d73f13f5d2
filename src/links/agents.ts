/** Programs that fetch a link to show a preview of it to a person, by what their agents hold. */
const PREVIEWS =
  /facebookexternalhit|facebot|twitterbot|^whatsapp\/|telegrambot|slackbot|slack-imgproxy|linkedinbot|discordbot|skypeuripreview|microsoftpreview|viber|pinterestbot|applebot|googlebot|google-pagerenderer|bingpreview|redditbot|snapchat.*bot|iframely|embedly|vkshare/i;

/** Programs that fetch a link to judge it, and libraries and crawlers that no reader uses. */
const SCANNERS =
  /barracuda|proofpoint|mimecast|trend ?micro|fireeye|symantec|messagelabs|forcepoint|sophos|safelinks|urldefense|bitdefender|fortinet|zscaler|cloudmark|virustotal|urlscan|bot\b|bot\/|crawl|spider|slurp|headlesschrome|phantomjs|puppeteer|playwright|^curl\/|^wget\/|python-|aiohttp|httpx|go-http-client|java\/|okhttp|apache-httpclient|libwww|node-fetch|undici|axios|^node$|^ruby|^php/i;

export function isPreviewAgent(agent: string): boolean {
  return PREVIEWS.test(agent);
}

export function isScannerAgent(agent: string): boolean {
  return SCANNERS.test(agent);
}

/** Apple's privacy proxy loads every image of every mail, and says nothing more of itself than this. */
export function isApplePrivacyProxy(agent: string): boolean {
  return agent === 'Mozilla/5.0';
}

/** Gmail loads images ahead of reading under an agent with this ending. */
export function isGmailPrefetch(agent: string): boolean {
  return agent.endsWith('Edge/12.246 Mozilla/5.0');
}

/** Gmail's image proxy at reading time: a real open, seen through a proxy. */
export function isGoogleImageProxy(agent: string): boolean {
  return agent.includes('GoogleImageProxy');
}
