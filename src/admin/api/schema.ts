/* Made by npm run api:types from openapi.json; never edited. */
export interface paths {
    "/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the appointments, the earliest first */
        get: operations["getAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appointments/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an appointment */
        get: operations["getAppointmentsByRef"];
        /** Tell an appointment as it is now; its reminders follow. The same again changes nothing */
        put: operations["putAppointmentsByRef"];
        post?: never;
        /** Cancel an appointment: nobody is reminded of it any more */
        delete: operations["deleteAppointmentsByRef"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the blocks that templates may take in, by name */
        get: operations["getBlocks"];
        put?: never;
        /** Keep a new block; a template takes it in by {{block "name"}} */
        post: operations["postBlocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a block */
        get: operations["getBlocksByName"];
        /** Change a block: a new version, while templates keep the one that they took in */
        put: operations["putBlocksByName"];
        post?: never;
        /** Remove a block that nothing takes in */
        delete: operations["deleteBlocksByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{name}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save a page of the templates that hold a block anew, with the newest one */
        post: operations["postBlocksByNameRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{name}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell which templates hold a block, and in which version */
        get: operations["getBlocksByNameUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was, is and will be sent, with the days on which the office is closed */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays of Iran in a Jalali year, to take over as closed days */
        get: operations["getCalendarHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List campaigns, newest first */
        get: operations["getCampaigns"];
        put?: never;
        /** Draft a campaign */
        post: operations["postCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a campaign */
        get: operations["getCampaignsById"];
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["deleteCampaignsById"];
        options?: never;
        head?: never;
        /** Change a draft */
        patch: operations["patchCampaignsById"];
        trace?: never;
    };
    "/campaigns/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom it came otherwise at sending than the preflight had found */
        get: operations["getCampaignsByIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft the same campaign once more */
        post: operations["postCampaignsByIdDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A campaign hour by hour: what left, arrived, was opened and clicked */
        get: operations["getCampaignsByIdHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold what was not handed over yet */
        post: operations["postCampaignsByIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest preflight of a campaign, and whether it still speaks for the world; empty when there is none yet */
        get: operations["getCampaignsByIdPreflight"];
        put?: never;
        /** Look at what sending it now would come to; the answer comes at once, the work goes on behind it */
        post: operations["postCampaignsByIdPreflight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people behind a number */
        get: operations["getCampaignsByIdRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/recipients.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people behind a number, for a spreadsheet */
        get: operations["getCampaignsByIdRecipientsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a campaign */
        get: operations["getCampaignsByIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a campaign, for a spreadsheet */
        get: operations["getCampaignsByIdReportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with what is left; nobody gets it twice */
        post: operations["postCampaignsByIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a campaign, newest first: one, or one for each time that it repeats */
        get: operations["getCampaignsByIdRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the campaign and set its start, now or later */
        post: operations["postCampaignsByIdSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it for good; what was not handed over is skipped */
        post: operations["postCampaignsByIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one message of it now, with a contact’s data */
        post: operations["postCampaignsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a scheduled campaign a draft again */
        post: operations["postCampaignsByIdUnschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Through what messages leave, where that is set, and what stands in their way */
        get: operations["getChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List and search the contacts, oldest first */
        get: operations["getContacts"];
        put?: never;
        /** Add a contact */
        post: operations["postContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contact */
        get: operations["getContactsById"];
        put?: never;
        post?: never;
        /** Remove a contact; its address stays suppressed if it was */
        delete: operations["deleteContactsById"];
        options?: never;
        head?: never;
        /** Change what is named of a contact; null clears it */
        patch: operations["patchContactsById"];
        trace?: never;
    };
    "/contacts/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every statement of consent, newest first */
        get: operations["getContactsByIdConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/consents/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write down what the contact says about a channel now */
        put: operations["putContactsByIdConsentsByChannel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that would be sent to a contact: when, why, and the text */
        get: operations["getContactsByIdForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that happened to a contact over both channels, newest first */
        get: operations["getContactsByIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sign-up forms, oldest first */
        get: operations["getForms"];
        put?: never;
        /** Publish a page on which people sign up, and confirm that the address is theirs */
        post: operations["postForms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a sign-up form */
        get: operations["getFormsById"];
        put?: never;
        post?: never;
        /** Remove a sign-up form; its members stay, who has not confirmed is forgotten */
        delete: operations["deleteFormsById"];
        options?: never;
        head?: never;
        /** Change a sign-up form, open it or close it; its address and its channel stay */
        patch: operations["patchFormsById"];
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups, oldest first */
        get: operations["getGroups"];
        put?: never;
        /** Add a group */
        post: operations["postGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a group */
        get: operations["getGroupsById"];
        put?: never;
        post?: never;
        /** Remove a group; its contacts stay */
        delete: operations["deleteGroupsById"];
        options?: never;
        head?: never;
        /** Rename a group */
        patch: operations["patchGroupsById"];
        trace?: never;
    };
    "/groups/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put contacts into a group, and take others out */
        post: operations["postGroupsByIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the imports, newest first */
        get: operations["getImports"];
        put?: never;
        /** Read a CSV file into contacts; safe to run again. Answers when the file is read to its end */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an import: its counts as far as it has come */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not applied, each with its faults; kept for 30 days */
        get: operations["getImportsByIdErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same rows as a file to mend and import again */
        get: operations["getImportsByIdErrorsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the columns of a file hold, as far as their headers say; null where they do not */
        post: operations["postImportsColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys, oldest first */
        get: operations["getKeys"];
        put?: never;
        /** Make an API key, shown this once */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages that come with Chapar, in both languages, with what they cost here */
        get: operations["getLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message of the library */
        get: operations["getLibraryById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a template of one’s own from a message of the library */
        post: operations["postLibraryByIdUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the images, oldest first */
        get: operations["getMedia"];
        put?: never;
        /** Keep an image for mails (PNG, JPEG, GIF, WebP, 1 MB); the same image again is the one we have */
        post: operations["postMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of an image */
        get: operations["getMediaById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the orders, newest first */
        get: operations["getOrders"];
        put?: never;
        /** Tell one order, or a list of them; in a list each is judged by itself. The same again changes nothing */
        post: operations["postOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order */
        get: operations["getOrdersByRef"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first page: figures with those before, what is being sent, what comes, what wants a person */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preflights/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a preflight: how far it has come, then who gets it, when, at what cost, and who does not and why */
        get: operations["getPreflightsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preflights/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a group of problems */
        get: operations["getPreflightsByIdPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a message to an audience would reach now: matched less who cannot or may not be written to */
        post: operations["postReach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready-made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the campaigns that come with Chapar */
        get: operations["getReadyMade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready-made/{id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft and its template from one of them; says what is still missing */
        post: operations["postReadyMadeByIdUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample-club": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether the sample club is here, and whether it can be loaded */
        get: operations["getSampleClub"];
        put?: never;
        /** Load the sample club into an installation without contacts; goes on after the answer */
        post: operations["postSampleClub"];
        /** Remove what the sample club brought, and what was sent to it alone; goes on after the answer */
        delete: operations["deleteSampleClub"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what would have gone out, newest first */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        /** Empty the sandbox */
        delete: operations["deleteSandbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one message that would have gone out */
        get: operations["getSandboxById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply to a sandboxed text as its customer would; STOP and «لغو» leave */
        post: operations["postSandboxReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the segments, oldest first */
        get: operations["getSegments"];
        put?: never;
        /** Keep a rule under a name */
        post: operations["postSegments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a segment */
        get: operations["getSegmentsById"];
        /** Change a segment’s name and rule */
        put: operations["putSegmentsById"];
        post?: never;
        /** Remove a segment; runs keep the people they were planned for */
        delete: operations["deleteSegmentsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say why one contact is or is not in a segment, clause by clause */
        get: operations["getSegmentsByIdExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of one contact what each clause of a rule comes to, and what the contact holds there */
        post: operations["postSegmentsExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read of what a rule is made: fields, the operators that suit each, and the limits */
        get: operations["getSegmentsFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count the contacts a rule matches, with a sample and the rule in plain words */
        post: operations["postSegmentsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and the CSRF token of the session */
        get: operations["getSession"];
        put?: never;
        /** Sign in: the answer sets the session cookie */
        post: operations["postSession"];
        /** Sign out, on every device */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what the organisation has decided */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what the body names, and leave the rest */
        patch: operations["patchSettings"];
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first account is still to be made */
        get: operations["getSetup"];
        put?: never;
        /** Become the first admin, with the token that the first start prints */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Standing noes, newest first; addresses are not kept, so none is shown */
        get: operations["getSuppressions"];
        put?: never;
        /** Never write to this address again on this channel; repeating it keeps the first date */
        post: operations["postSuppressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a no, because the person asked for it */
        delete: operations["deleteSuppressionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suppressions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an address said no */
        post: operations["postSuppressionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates, oldest first */
        get: operations["getTemplates"];
        put?: never;
        /** Keep a new template; every problem is told with its line and column */
        post: operations["postTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a template */
        get: operations["getTemplatesById"];
        /** Change a template: a new version, while runs keep the one they were opened with */
        put: operations["putTemplatesById"];
        post?: never;
        /** Remove a template that no campaign needs */
        delete: operations["deleteTemplatesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask each web address of a template whether it is there; takes up to a minute */
        post: operations["postTemplatesByIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a template as one contact would get it, or with sample values */
        post: operations["postTemplatesByIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Put the languages side by side: what each uses, and what one lacks */
        get: operations["getTemplatesByIdVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell who made which version when, and what changed in one line; newest first */
        get: operations["getTemplatesByIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one version; those of a removed template too */
        get: operations["getTemplatesByIdVersionsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/versions/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show two versions side by side, by language and part, lines and words */
        get: operations["getTemplatesByIdVersionsByVersionDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an old content back as a new version, with the newest blocks */
        post: operations["postTemplatesByIdVersionsByVersionRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judge a text that is not saved: problems, fields, links, length */
        post: operations["postTemplatesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a text that is not saved as one contact would get it, or with sample values */
        post: operations["postTemplatesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uncertain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries in doubt, with what is known of each; those of the newest campaigns first */
        get: operations["getUncertain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uncertain/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of deliveries in doubt, or send them again; each is decided once */
        post: operations["postUncertainDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users, oldest first */
        get: operations["getUsers"];
        put?: never;
        /** Add a user */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a user */
        delete: operations["deleteUsersById"];
        options?: never;
        head?: never;
        /** Change a name, a role or a password, or disable a user */
        patch: operations["patchUsersById"];
        trace?: never;
    };
    "/users/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; other sessions end and this one is renewed */
        post: operations["postUsersMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works: processes, batches in their hands, what waits on each line, and how fast it goes */
        get: operations["getWorkers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AuditAction: "appointments.change" | "appointments.remove" | "blocks.change" | "blocks.create" | "blocks.refresh" | "blocks.remove" | "campaigns.change" | "campaigns.create" | "campaigns.duplicate" | "campaigns.export" | "campaigns.pause" | "campaigns.preflight" | "campaigns.remove" | "campaigns.resume" | "campaigns.schedule" | "campaigns.stop" | "campaigns.test" | "campaigns.unschedule" | "contacts.change" | "contacts.consents" | "contacts.create" | "contacts.remove" | "forms.change" | "forms.create" | "forms.remove" | "groups.change" | "groups.contacts" | "groups.create" | "groups.remove" | "imports.create" | "keys.create" | "keys.remove" | "library.use" | "media.create" | "orders.create" | "ready-made.use" | "sample-club.create" | "sample-club.remove" | "sandbox.remove" | "sandbox.replies" | "segments.change" | "segments.create" | "segments.remove" | "session.refused" | "session.sign-in" | "session.sign-out" | "settings.change" | "setup.create" | "suppressions.create" | "suppressions.remove" | "templates.change" | "templates.create" | "templates.remove" | "templates.restore" | "uncertain.decide" | "users.change" | "users.create" | "users.password" | "users.remove";
        AuditEntry: {
            action: components["schemas"]["AuditAction"];
            actor: {
                id: string | null;
                /** @enum {string} */
                kind: "user" | "key" | "nobody";
                /** @description As it was at the time */
                name: string | null;
            };
            /** @description The part of the API: campaigns, contacts … */
            area: string;
            /** Format: date-time */
            at: string;
            /** @description Names of what was sent, never its values */
            changed: string[];
            /** @description The network of the caller: an address without its end */
            from: string | null;
            id: string;
            object: {
                id: string;
                /** @description The list that it is found in: campaigns, contacts … */
                kind: string;
                /** @description Of campaigns, templates, segments and members of staff alone */
                name: string | null;
            } | null;
            /** @description How many, where a list was sent */
            rows: number | null;
        };
        Block: {
            by: string | null;
            /**
             * @description Where it may be used
             * @enum {string}
             */
            channel: "sms" | "email" | "both";
            /** Format: date-time */
            createdAt: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Blocks that it names itself */
            uses: string[];
            variants: {
                [key: string]: {
                    /**
                     * @description For the HTML of a mail
                     * @default null
                     */
                    html: string | null;
                    /**
                     * @description For SMS, and for the plain part and subject of a mail
                     * @default null
                     */
                    text: string | null;
                };
            };
            version: number;
        };
        Calendar: {
            days: {
                /** @description Why the office is closed all day; null: it opens */
                closed: ("weekly" | "holiday") | null;
                /** Format: date */
                day: string;
                /** @description Public holidays of the day, as far as they are known */
                holidays: {
                    en: string;
                    fa: string;
                }[];
                openings: {
                    from: string;
                    to: string;
                }[];
            }[];
            /** @description The earliest first */
            items: {
                campaign: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                channel: "sms" | "email";
                /** Format: date */
                day: string;
                /** @description The first moment at which a message could leave */
                firstOpening: string | null;
                /**
                 * @description run: opened; scheduled: one start to come; occurrence: one of a campaign that repeats
                 * @enum {string}
                 */
                kind: "run" | "scheduled" | "occurrence";
                /** @description Contacts; null: not known before the day */
                matched: number | null;
                planned: number | null;
                /** @description Id of the last run of the day */
                run: string | null;
                /** @description Of one campaign on one day; those that follow orders or appointments have many */
                runs: number;
                /**
                 * Format: date-time
                 * @description Of the first run of the day, where several are told as one
                 */
                startsAt: string;
                /**
                 * @description Of the last run, where several are told as one
                 * @enum {string}
                 */
                state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
            }[];
            zone: string;
        };
        ChannelAlert: {
            batches: number | null;
            /**
             * @description not-configured: runs wait on a line whose provider is not configured any more; no-public-url: real messages, and their links lead nowhere; embedded-database: real messages on the built-in database, which nobody else keeps a copy of
             * @enum {string}
             */
            kind: "not-configured" | "no-public-url" | "embedded-database";
            line: string | null;
            /** @description How many runs wait on it */
            runs: number | null;
        };
        ChannelState: {
            /** @enum {string} */
            channel: "sms" | "email";
            /** @description Channel and provider, as runs are bound to them: sms:twilio */
            line: string;
            pausedUntil: string | null;
            /** @description Messages a second at the most, now: less while it was asked to slow down */
            presentRate: number;
            /** @description twilio, smtp, sandbox … */
            provider: string;
            /** @description Messages a second at the most, as the settings have it now */
            rate: number;
            /** @description Why it rests, in the words of the line */
            reason: string | null;
            /** @description True: no provider is set; nothing leaves this machine */
            sandbox: boolean;
            /** @description The number or address that messages come from */
            sender: string;
            /** @description What is slower than it is set, because somebody asked for that */
            slowed: components["schemas"]["SlowedWay"][];
            /** @enum {string} */
            state: "ready" | "paused";
            /** @description Where its settings come from, and what else can be set */
            variables: {
                /** @description Of an environment variable */
                name: string;
                /** @description Whether it is in force; its value is never told */
                set: boolean;
            }[];
        };
        /** @description Text (firstName, lastName, title, city, province, ref, mobile, email, fields.<text>): is, isNot, in, contains, startsWith. Word (language, zone): is, isNot, in. Number (fields.<number>): is, isNot, in, gt, gte, lt, lte. Yes or no (fields.<boolean>, consent.sms|email): is, isNot; reachable.sms|email: is. Date (createdAt, orders.first|last, fields.<date>): on, before, after with a day (YYYY-MM-DD in the office’s zone), withinDays and notWithinDays with n: from the day n days ago until today; fields.<date> also inNextDays. Tags, groups (by id): has, hasNot, hasAny, hasAll. occasion.birthday|wedding|spouse-birthday|membership: isToday, within n (from today until the day in n days), inJalaliMonth and inGregorianMonth with 1 to 12 (the month in which the day is kept this year). orders.count|sum: as a number. orders.product|category, campaign.received|opened|clicked|notOpened (by the campaign’s id, over the last 50): as tags. These may have a window, "days": n, which counts only what happened since the day n days ago; of orders, it looks at the last 50. contacted.sms|email|any: withinDays, notWithinDays. segment: is, isNot with the id of another segment. All but reachable, orders.count|sum and segment: exists, missing (no value). isNot, hasNot and notWithinDays are also true of a contact of whom nothing is recorded. */
        Clause: {
            days?: number;
            field: string;
            /** @enum {string} */
            op: "is" | "isNot" | "in" | "contains" | "startsWith" | "gt" | "gte" | "lt" | "lte" | "on" | "before" | "after" | "has" | "hasNot" | "hasAny" | "hasAll" | "isToday" | "within" | "inJalaliMonth" | "inGregorianMonth" | "withinDays" | "notWithinDays" | "inNextDays" | "exists" | "missing";
            value?: string | number | boolean | (string | number)[];
        };
        /** @description Text (firstName, lastName, title, city, province, ref, mobile, email, fields.<text>): is, isNot, in, contains, startsWith. Word (language, zone): is, isNot, in. Number (fields.<number>): is, isNot, in, gt, gte, lt, lte. Yes or no (fields.<boolean>, consent.sms|email): is, isNot; reachable.sms|email: is. Date (createdAt, orders.first|last, fields.<date>): on, before, after with a day (YYYY-MM-DD in the office’s zone), withinDays and notWithinDays with n: from the day n days ago until today; fields.<date> also inNextDays. Tags, groups (by id): has, hasNot, hasAny, hasAll. occasion.birthday|wedding|spouse-birthday|membership: isToday, within n (from today until the day in n days), inJalaliMonth and inGregorianMonth with 1 to 12 (the month in which the day is kept this year). orders.count|sum: as a number. orders.product|category, campaign.received|opened|clicked|notOpened (by the campaign’s id, over the last 50): as tags. These may have a window, "days": n, which counts only what happened since the day n days ago; of orders, it looks at the last 50. contacted.sms|email|any: withinDays, notWithinDays. segment: is, isNot with the id of another segment. All but reachable, orders.count|sum and segment: exists, missing (no value). isNot, hasNot and notWithinDays are also true of a contact of whom nothing is recorded. */
        ClauseInput: {
            days?: number;
            field: string;
            /** @enum {string} */
            op: "is" | "isNot" | "in" | "contains" | "startsWith" | "gt" | "gte" | "lt" | "lte" | "on" | "before" | "after" | "has" | "hasNot" | "hasAny" | "hasAll" | "isToday" | "within" | "inJalaliMonth" | "inGregorianMonth" | "withinDays" | "notWithinDays" | "inNextDays" | "exists" | "missing";
            value?: string | number | boolean | (string | number)[];
        };
        /** @description The rule with a verdict at every place of it */
        ExplainedRule: {
            all: components["schemas"]["ExplainedRule"][];
            verdict: boolean;
        } | {
            any: components["schemas"]["ExplainedRule"][];
            verdict: boolean;
        } | {
            not: components["schemas"]["ExplainedRule"];
            verdict: boolean;
        } | {
            days?: number;
            field: string;
            /** @description What the contact holds there */
            holds: {
                en: string;
                fa: string;
            };
            /** @enum {string} */
            op: "is" | "isNot" | "in" | "contains" | "startsWith" | "gt" | "gte" | "lt" | "lte" | "on" | "before" | "after" | "has" | "hasNot" | "hasAny" | "hasAll" | "isToday" | "within" | "inJalaliMonth" | "inGregorianMonth" | "withinDays" | "notWithinDays" | "inNextDays" | "exists" | "missing";
            /** @description What another segment asks for */
            rule?: components["schemas"]["ExplainedRule"];
            value?: string | number | boolean | (string | number)[];
            verdict: boolean;
            /** @description The clause in plain words */
            words: {
                en: string;
                fa: string;
            };
        };
        Explanation: {
            contact: {
                id: string;
                name: string;
            };
            rule: components["schemas"]["ExplainedRule"];
            /** @description Whether the contact is in it now; consent and suppressions apart */
            verdict: boolean;
        };
        Forecast: {
            contact: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            from: string;
            /** @description In the order in which they would leave */
            items: components["schemas"]["ForecastItem"][];
            /** Format: date-time */
            to: string;
            /** @description Campaigns of which nothing can be told, because they could not be opened either */
            untold: {
                campaign: {
                    id: string;
                    name: string;
                };
                why: string;
            }[];
        };
        ForecastItem: {
            /** @description The first moment at or after it within the hours that it keeps */
            arrivesAt: string | null;
            campaign: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            channel: "sms" | "email";
            /** @description What explains it: a field, a length, a cap */
            detail: string | null;
            /** @description How the text was made to fit */
            fits: string[];
            /** @enum {string} */
            kind: "once" | "weekly" | "occasion" | "order" | "appointment";
            language: ("fa" | "en") | null;
            /** @description send, or the reason why it would be skipped */
            outcome: string;
            parts: number | null;
            /** @enum {string} */
            purpose: "marketing" | "service";
            /** @description That reason in words */
            reason: {
                en: string;
                fa: string;
            } | null;
            subject: string | null;
            /** @description As it would be sent, its codes as placeholders of their length */
            text: string | null;
            /** @description It leaves only if a person lets it go; the times and the text are as if that were now */
            waitsFor: ("paused" | "missed" | "growth") | null;
            /** @description What sets it off, and by what the contact is in the audience */
            why: {
                en: string;
                fa: string;
            };
            /**
             * Format: date-time
             * @description When the campaign would have it leave
             */
            wishedAt: string;
        };
        Image: {
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            /** @description In pixels */
            height: number;
            id: string;
            name: string | null;
            /** @enum {string} */
            type: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
            /** @description Where readers load it from; for the src of an <img> or <mj-image> */
            url: string;
            warnings: {
                /** @enum {string} */
                code: "wide" | "heavy";
                message: string;
            }[];
            /** @description In pixels */
            width: number;
        };
        Import: {
            counts: {
                /** @description New contacts */
                created: number;
                /** @description Rows of a person whom an earlier row of the file had named; not applied, listed in errors.csv */
                duplicates: number;
                /** @description Rows with a fault; not applied, listed in errors.csv */
                invalid: number;
                /** @description Of the contacts above, those whose recorded no was kept although the file says yes */
                keptOptOut: number;
                /** @description Rows below the header, blank ones apart: the sum of the next five */
                rows: number;
                /** @description Contacts that were so already */
                unchanged: number;
                /** @description Contacts that the row changed */
                updated: number;
            };
            dryRun: boolean;
            /** @description Why it could not go on. What was counted until then is done; it is safe to run the file again */
            failure: {
                line: number | null;
                message: string;
            } | null;
            fileName: string | null;
            finishedAt: string | null;
            id: string;
            /** @description What became of each column */
            mapping: {
                [key: string]: ((("ref" | "title" | "firstName" | "lastName" | "mobile" | "email" | "language" | "zone" | "city" | "province" | "tags" | "groups") | ("birthday" | "wedding" | "spouse-birthday" | "membership") | string) | {
                    /**
                     * @description Refuses years of the other calendar; needed for days without a year
                     * @enum {string}
                     */
                    calendar?: "jalali" | "gregorian";
                    /** @description Allows years of two digits: each is the last such year up to this one (1405, 2026) */
                    latestYear?: number;
                    /**
                     * @description Order of the parts; ymd unless told
                     * @enum {string}
                     */
                    order?: "ymd" | "dmy" | "mdy";
                    to: ("birthday" | "wedding" | "spouse-birthday" | "membership") | string;
                }) | null;
            };
            /** @description The first good rows as their contacts are (dry run: would be) after */
            sample: {
                contact: {
                    city: string | null;
                    email: string | null;
                    mobile: string | null;
                    name: string;
                    occasions: {
                        /** @enum {string} */
                        calendar: "jalali" | "gregorian";
                        day: number;
                        /** @enum {string} */
                        kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                        month: number;
                        year: number | null;
                    }[];
                    ref: string | null;
                    tags: string[];
                };
                line: number;
                /** @enum {string} */
                outcome: "created" | "updated" | "unchanged";
            }[];
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
        };
        ImportProblem: {
            faults: {
                /** @description What stands there; null where it is the row as a whole */
                cell: string | null;
                /** @description The header; null where it is the row as a whole */
                column: string | null;
                reason: {
                    en: string;
                    fa: string;
                };
            }[];
            /** @description Of the file; its header is line 1 */
            line: number;
        };
        LibraryMessage: {
            /** @enum {string} */
            channel: "sms" | "email";
            content: {
                /** @constant */
                channel: "sms";
                variants: {
                    [key: string]: {
                        /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                        text: string;
                    };
                };
            } | {
                /** @constant */
                channel: "email";
                variants: {
                    [key: string]: {
                        /**
                         * @description What html is written in
                         * @default html
                         * @enum {string}
                         */
                        format: "html" | "mjml";
                        html: string;
                        /**
                         * @description What inboxes show behind the subject; null leaves that to the mail's first words
                         * @default null
                         */
                        preheader: string | null;
                        subject: string;
                        /**
                         * @description The plain part; null to have it made from the HTML
                         * @default null
                         */
                        text: string | null;
                    };
                };
            };
            description: {
                en: string;
                fa: string;
            };
            /** @description What the campaign, order or appointment must bring, each with a sample value */
            fields: {
                name: string;
                sample: {
                    en: string;
                    fa: string;
                };
            }[];
            id: string;
            /** @enum {string} */
            kind: "membership" | "purchase" | "occasion" | "appointment" | "care" | "apology" | "draw" | "news" | "offer" | "loyalty" | "order" | "event";
            name: {
                en: string;
                fa: string;
            };
            /** @enum {string} */
            purpose: "marketing" | "service";
            /** @description Of an SMS, with the sample values and a name of common length; null for a mail */
            sizes: {
                en: {
                    plain: {
                        /** @enum {string} */
                        encoding: "gsm7" | "ucs2";
                        /** @description What is paid for */
                        parts: number;
                        /** @description GSM-7 septets or UTF-16 units */
                        units: number;
                    };
                    /** @description With the line that marketing messages end with on the present sender */
                    withOptOut: {
                        /** @enum {string} */
                        encoding: "gsm7" | "ucs2";
                        /** @description What is paid for */
                        parts: number;
                        /** @description GSM-7 septets or UTF-16 units */
                        units: number;
                    };
                };
                fa: {
                    plain: {
                        /** @enum {string} */
                        encoding: "gsm7" | "ucs2";
                        /** @description What is paid for */
                        parts: number;
                        /** @description GSM-7 septets or UTF-16 units */
                        units: number;
                    };
                    /** @description With the line that marketing messages end with on the present sender */
                    withOptOut: {
                        /** @enum {string} */
                        encoding: "gsm7" | "ucs2";
                        /** @description What is paid for */
                        parts: number;
                        /** @description GSM-7 septets or UTF-16 units */
                        units: number;
                    };
                };
            } | null;
        };
        LineLoad: {
            /** @description Of all processes that are not stalled */
            lastMinute: {
                failed: number;
                submitted: number;
                uncertain: number;
            };
            /** @description Batches in some process’s hands */
            leases: number;
            /** @description Channel and provider: sms:twilio */
            line: string;
            /** @description Since when the first waiting batch could have been taken */
            oldestDueAt: string | null;
            /** @description Messages of both that no provider was given yet */
            rows: number;
            /** @description False: so many batches are due that the rest was not counted */
            rowsExact: boolean;
            /** @description Batches whose time has come and that nobody has in hand */
            waiting: number;
        };
        Overview: {
            /**
             * Format: date-time
             * @description When the figures were counted; they are kept for a minute
             */
            at: string;
            attention: {
                /** @description Of `restored`: when the backup was taken; of `deliveries-uncertain`: when the oldest was taken in hand */
                at: string | null;
                channels: ("sms" | "email")[];
                /**
                 * @description campaign-missed: its hour passed while nothing ran; campaign-held: the audience grew since the preflight; campaign-refused: too many of its messages were refused or bounced, so it paused by itself; restored: all that was scheduled or under way in a backup waits, until a person lets it go on or stops it, and what was sent after `at` is not known; listed for 7 days at least; occurrences-passed: of a repeating campaign, within 7 days; deliveries-uncertain: messages of which nobody knows whether they left, and nobody has decided; line-waiting: a provider takes nothing; import-failed: within 7 days; preflight-failed, preflight-problems: of a scheduled campaign; public-url-missing: a real provider without PUBLIC_URL; sandbox: a channel whose messages stay here; …-as-shipped: as it was at the first start
                 * @enum {string}
                 */
                code: "campaign-missed" | "campaign-held" | "campaign-refused" | "campaign-paused" | "restored" | "occurrences-passed" | "deliveries-uncertain" | "line-waiting" | "import-failed" | "preflight-failed" | "preflight-problems" | "public-url-missing" | "sandbox" | "brand-as-shipped" | "hours-as-shipped";
                /** @description Campaigns, imports, messages or channels, as the code says */
                count: number;
                /** @description A provider’s own words */
                detail: string | null;
                /** @description Campaigns, or imports with their file’s name; the first 20 */
                items: {
                    id: string;
                    name: string | null;
                }[];
            }[];
            /** @description As many whole days before it, to compare with */
            before: {
                bounced: number;
                clicked: number;
                clickedHuman: number;
                /** @description Mails at today’s price; an SMS part at the average that its run’s preflight found, else at the line’s price where it has but one. Null: no price is known */
                cost: {
                    amount: number;
                    /** @enum {string} */
                    currency: "IRR" | "IRT" | "USD" | "EUR";
                    /** @description Not in the amount: their price is not known */
                    unpricedMessages: number;
                } | null;
                /** @description Of these; not every provider reports it */
                delivered: number;
                failed: number;
                /**
                 * Format: date
                 * @description Gregorian, in the organisation’s zone
                 */
                from: string;
                newContacts: number;
                /** @description Messages that were opened, by whatever; a contact counts once for each message */
                opened: number;
                /** @description The same, without machines */
                openedHuman: number;
                /** @description SMS parts */
                parts: number;
                replied: number;
                /** @description Taken by the provider, whatever came after */
                submitted: number;
                /**
                 * Format: date
                 * @description The last day, itself included
                 */
                to: string;
                uncertain: number;
                unsubscribed: number;
            };
            /** @description All contacts, by the database’s own estimate */
            contacts: number;
            period: {
                bounced: number;
                clicked: number;
                clickedHuman: number;
                /** @description Mails at today’s price; an SMS part at the average that its run’s preflight found, else at the line’s price where it has but one. Null: no price is known */
                cost: {
                    amount: number;
                    /** @enum {string} */
                    currency: "IRR" | "IRT" | "USD" | "EUR";
                    /** @description Not in the amount: their price is not known */
                    unpricedMessages: number;
                } | null;
                /** @description Of these; not every provider reports it */
                delivered: number;
                failed: number;
                /**
                 * Format: date
                 * @description Gregorian, in the organisation’s zone
                 */
                from: string;
                newContacts: number;
                /** @description Messages that were opened, by whatever; a contact counts once for each message */
                opened: number;
                /** @description The same, without machines */
                openedHuman: number;
                /** @description SMS parts */
                parts: number;
                replied: number;
                /** @description Taken by the provider, whatever came after */
                submitted: number;
                /**
                 * Format: date
                 * @description The last day, itself included
                 */
                to: string;
                uncertain: number;
                unsubscribed: number;
            };
            /** @description The latest first, 20 at the most */
            sending: {
                campaign: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                channel: "sms" | "email";
                hold: ({
                    expected: number;
                    found: number;
                    /** @constant */
                    reason: "growth";
                } | {
                    of: number;
                    /** @constant */
                    reason: "refused";
                    refused: number;
                    /** @description The last refusal, in the provider’s words; null: they bounced later */
                    why: string | null;
                } | {
                    /** @constant */
                    reason: "restored";
                    /** Format: date-time */
                    takenAt: string;
                }) | null;
                matched: number;
                planningDone: boolean;
                /** @description Every planned message is in one of the others */
                progress: {
                    failed: number;
                    planned: number;
                    skipped: number;
                    submitted: number;
                    submitting: number;
                    uncertain: number;
                    waiting: number;
                };
                run: string;
                /** Format: date-time */
                startsAt: string;
                /**
                 * @description planning, sending or paused
                 * @enum {string}
                 */
                state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                /** @description Why nothing leaves at the moment */
                waiting: string | null;
            }[];
            /** @description One for each day of the period, the earliest first */
            series: {
                clickedHuman: number;
                /**
                 * Format: date
                 * @description Gregorian, in the organisation’s zone
                 */
                day: string;
                delivered: number;
                openedHuman: number;
                submitted: number;
            }[];
            /** @description The next 10 starts within 14 days; campaigns that follow orders or appointments have none to tell */
            upNext: {
                campaign: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                channel: "sms" | "email";
                /** @description The first moment at or after the start inside its hours */
                firstOpening: string | null;
                /** @enum {string} */
                kind: "once" | "weekly" | "occasion";
                /** @description Contacts that its preflight matched; null: not known before the day */
                matched: number | null;
                /** Format: date-time */
                startsAt: string;
            }[];
            zone: string;
        };
        Preflight: {
            accepted: string[];
            /** @description Made by itself before a recurring run */
            automatic: boolean;
            /** @description Not done, or something in it is undecided: the campaign cannot be scheduled */
            blocked: boolean;
            campaign: string;
            /** @description Since the last preflight of the campaign; null for the first */
            changes: {
                groups: {
                    before: number;
                    key: string;
                    now: number;
                }[];
                /** @description By what they were and are; absent is outside of the audience */
                people: {
                    count: number;
                    from: string;
                    to: string;
                }[];
                /** @description Who gets a message as before, but another text, language or address */
                rewritten: number;
                /** @description The preflight compared with */
                since: string;
                totals: {
                    before: number;
                    name: string;
                    now: number;
                }[];
            } | null;
            /** @enum {string} */
            channel: "sms" | "email";
            endedAt: string | null;
            failure: string | null;
            /** @description What must be decided comes first */
            groups: components["schemas"]["ProblemGroup"][];
            id: string;
            progress: {
                counted: number | null;
                scanned: number;
            };
            revision: number;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled";
            totals: {
                arrivals: {
                    first: string | null;
                    /** @description By hour of the office’s clock */
                    hours: {
                        /** Format: date-time */
                        at: string;
                        count: number;
                    }[];
                    last: string | null;
                    /** @description Whose turn would not come before the message expires */
                    late: number;
                    /** @description The plan of a sender that is warmed up puts some of them off to later days */
                    spread: boolean;
                };
                cost: {
                    amount: number;
                    /**
                     * @description IRR is the rial, IRT the toman
                     * @enum {string}
                     */
                    currency: "IRR" | "IRT" | "USD" | "EUR";
                    /** @description Not in the amount: their price is not known */
                    unpricedMessages: number;
                };
                /** @description By reason; each person once */
                excluded: {
                    [key: string]: number;
                };
                /** @description Messages that were made to fit, by how */
                fits: {
                    [key: string]: number;
                };
                languages: {
                    [key: string]: number;
                };
                longest: {
                    contact: string;
                    /** @enum {string} */
                    language: "fa" | "en";
                    parts: number | null;
                    text: string;
                    /** @description As the standard counts an SMS; bytes of a mail’s HTML */
                    units: number;
                } | null;
                matched: number;
                parts: {
                    cost: number | null;
                    /** @description null for mails */
                    encoding: ("gsm7" | "ucs2") | null;
                    messages: number;
                    parts: number;
                    /** @description The row of the price table; null when none fits */
                    prefix: string | null;
                    /** @description Of one part, or one mail; null when it is not known */
                    price: number | null;
                }[];
                shortest: {
                    contact: string;
                    /** @enum {string} */
                    language: "fa" | "en";
                    parts: number | null;
                    text: string;
                    /** @description As the standard counts an SMS; bytes of a mail’s HTML */
                    units: number;
                } | null;
                /** @description matched less everyone in excluded, exactly */
                willReceive: number;
            } | null;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: ({
                message: string;
                /** @description such as occasions.0.month */
                path: string;
            } & {
                [key: string]: unknown;
            })[];
            instance: string;
            retryAfterSeconds?: number;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProblemGroup: {
            code: string;
            /** @description People; of a problem of the campaign itself, the messages that it concerns */
            count: number;
            cures: {
                action: string;
                words: {
                    en: string;
                    fa: string;
                };
            }[];
            field: string | null;
            /** @description Names the group; give it to /people, and to the campaign when it is decided upon */
            key: string;
            /** @description Decided upon: its people are left out, or the matter is accepted */
            settled: boolean;
            /**
             * @description excluded: simply left out; decide: a person must, before scheduling; notice: holds nothing up
             * @enum {string}
             */
            severity: "excluded" | "decide" | "notice";
            words: {
                en: string;
                fa: string;
            };
        };
        Reach: {
            capped: number;
            matched: number;
            noAddress: number;
            noConsent: number;
            suppressed: number;
            /** @description matched less all the others */
            willReceive: number;
        };
        ReadyMade: {
            /** @description Everyone, a saved segment, a rule, or a list of contacts */
            audience: {
                /** @constant */
                everyone: true;
            } | {
                segment: string;
            } | {
                rule: components["schemas"]["Rule"];
            } | {
                contacts: string[];
            };
            description: {
                en: string;
                fa: string;
            };
            id: string;
            /** @description The message of the library that it sends on each channel that it has one for */
            messages: {
                [key: string]: string;
            };
            name: {
                en: string;
                fa: string;
            };
            /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
            repeat: {
                /** @constant */
                kind: "once";
            } | {
                /** @constant */
                kind: "weekly";
                /** @description Time of day on the organisation’s clock */
                time: string;
                /** @description 1 Monday to 7 Sunday */
                weekdays: number[];
            } | {
                /**
                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                 * @default false
                 */
                catchUp: boolean;
                /**
                 * @description On a closed day: all the same, on the open day before, or on the next one
                 * @default keep
                 * @enum {string}
                 */
                closedDay: "keep" | "before" | "after";
                /** @constant */
                kind: "occasion";
                /** @enum {string} */
                occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                /**
                 * @description Days after the day (before it: negative) on which the message leaves
                 * @default 0
                 */
                offsetDays: number;
                /**
                 * @description Time of day on the organisation’s clock
                 * @default 10:00
                 */
                time: string;
            } | {
                /**
                 * @description From the order to the message
                 * @default 60
                 */
                afterMinutes: number;
                /**
                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                 * @default false
                 */
                catchUp: boolean;
                /** @constant */
                kind: "order";
            } | {
                /**
                 * @description From the message to the appointment
                 * @default 1440
                 */
                beforeMinutes: number;
                /**
                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                 * @default false
                 */
                catchUp: boolean;
                /** @constant */
                kind: "appointment";
            };
        };
        /** @description Nested at most 8 deep with at most 200 clauses. { "all": [] } is everyone. */
        Rule: {
            all: components["schemas"]["Rule"][];
        } | {
            any: components["schemas"]["Rule"][];
        } | {
            not: components["schemas"]["Rule"];
        } | components["schemas"]["Clause"];
        /** @description Nested at most 8 deep with at most 200 clauses. { "all": [] } is everyone. */
        RuleInput: {
            all: components["schemas"]["RuleInput"][];
        } | {
            any: components["schemas"]["RuleInput"][];
        } | {
            not: components["schemas"]["RuleInput"];
        } | components["schemas"]["ClauseInput"];
        RuleVocabulary: {
            fields: {
                /** @enum {string} */
                kind: "text" | "word" | "number" | "boolean" | "date" | "moment" | "tags" | "groups" | "occasion" | "reach" | "figure" | "bought" | "campaign" | "contacted" | "segment";
                name: string;
                /** @description What may follow it */
                ops: ("is" | "isNot" | "in" | "contains" | "startsWith" | "gt" | "gte" | "lt" | "lte" | "on" | "before" | "after" | "has" | "hasNot" | "hasAny" | "hasAll" | "isToday" | "within" | "inJalaliMonth" | "inGregorianMonth" | "withinDays" | "notWithinDays" | "inNextDays" | "exists" | "missing")[];
                /** @description Whether a window ("days") may follow */
                windowed: boolean;
            }[];
            limits: {
                /** @description How far ahead it may look for a day */
                ahead: number;
                clauses: number;
                /** @description How far a rule may look back */
                days: number;
                /** @description How deep rules may be nested */
                depth: number;
                /** @description Values in one list */
                list: number;
                /** @description Characters of one text */
                text: number;
            };
            ops: {
                /** @enum {string} */
                op: "is" | "isNot" | "in" | "contains" | "startsWith" | "gt" | "gte" | "lt" | "lte" | "on" | "before" | "after" | "has" | "hasNot" | "hasAny" | "hasAll" | "isToday" | "within" | "inJalaliMonth" | "inGregorianMonth" | "withinDays" | "notWithinDays" | "inNextDays" | "exists" | "missing";
                /**
                 * @description What stands after it
                 * @enum {string}
                 */
                wants: "nothing" | "one" | "many" | "back" | "ahead" | "month";
            }[];
        };
        SampleClub: {
            canLoad: boolean;
            /** @description What of it is here now */
            counts: {
                appointments: number;
                campaigns: number;
                contacts: number;
                groups: number;
                orders: number;
                segments: number;
                templates: number;
            };
            loadedAt: string | null;
            /** @description Contacts that are in, while it is being loaded */
            progress: {
                done: number;
                of: number;
            } | null;
            /** @description Why it cannot be loaded; null when it can */
            reason: ("loaded" | "busy" | "has-contacts" | "sends-for-real") | null;
            /**
             * @description interrupted: it ended in the middle; load it again or remove it
             * @enum {string}
             */
            state: "absent" | "loading" | "loaded" | "removing" | "interrupted";
        };
        SandboxMessage: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "sms" | "email";
            deliveryId: string;
            /** @description Null for an SMS: the line belongs to the provider */
            from: string | null;
            html: string | null;
            id: string;
            replyTo: string | null;
            sms: {
                /** @enum {string} */
                encoding: "gsm7" | "ucs2";
                parts: number;
                units: number;
            } | null;
            subject: string | null;
            text: string;
            /** @description A mobile number, or an email address */
            to: string;
            toName: string | null;
            unsubscribeUrl: string | null;
        };
        Segment: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            rule: components["schemas"]["Rule"];
            /** @description The rule in plain words */
            sentence: {
                en: string;
                fa: string;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        SegmentPreview: {
            /** @description Contacts that the rule matches now; consent and suppressions apart */
            count: number;
            /** @description On the channel that was asked for; null without one */
            reach: components["schemas"]["Reach"] | null;
            /** @description Ten of them at the most */
            sample: {
                id: string;
                name: string;
            }[];
            sentence: {
                en: string;
                fa: string;
            };
        };
        SlowedWay: {
            /** @description The sender or the receiving domain; null for the line */
            name: string | null;
            /** @description Messages a second that it is set to */
            of: number;
            /** @description Messages a second that it takes now; it grows back slowly */
            rate: number;
            /**
             * @description All of the line, one sender, or mails to one domain
             * @enum {string}
             */
            scope: "line" | "sender" | "domain";
            /** Format: date-time */
            since: string;
            /** @description Who asked to slow down, in the words of the provider or receiver */
            why: string;
        };
        Template: {
            /** @description Blocks that were taken in when this version was saved */
            blocks: {
                name: string;
                version: number;
            }[];
            /** @constant */
            channel: "sms";
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
            variants: {
                [key: string]: {
                    /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                    text: string;
                };
            };
            version: number;
        } | {
            /** @description Blocks that were taken in when this version was saved */
            blocks: {
                name: string;
                version: number;
            }[];
            /** @constant */
            channel: "email";
            /** Format: date-time */
            createdAt: string;
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
            variants: {
                [key: string]: {
                    /**
                     * @description What html is written in
                     * @default html
                     * @enum {string}
                     */
                    format: "html" | "mjml";
                    html: string;
                    /**
                     * @description What inboxes show behind the subject; null leaves that to the mail's first words
                     * @default null
                     */
                    preheader: string | null;
                    subject: string;
                    /**
                     * @description The plain part; null to have it made from the HTML
                     * @default null
                     */
                    text: string | null;
                };
            };
            version: number;
        };
        TemplateDiff: {
            /** @description null: compared with nothing */
            against: number | null;
            blocks: {
                after: {
                    name: string;
                    version: number;
                }[];
                before: {
                    name: string;
                    version: number;
                }[];
            };
            name: {
                after: string;
                before: string | null;
            };
            parts: {
                /** @enum {string} */
                language: "fa" | "en";
                /** @description text, subject, html, … */
                part: string;
                /** @description What stands side by side; its pieces joined are the whole part */
                rows: {
                    after: {
                        /** @description Where it begins */
                        line: number;
                        pieces: {
                            changed: boolean;
                            text: string;
                        }[];
                    } | null;
                    before: {
                        /** @description Where it begins */
                        line: number;
                        pieces: {
                            changed: boolean;
                            text: string;
                        }[];
                    } | null;
                    /** @enum {string} */
                    kind: "same" | "changed" | "added" | "removed";
                }[];
                same: boolean;
            }[];
            version: number;
        };
        TemplateVariants: {
            gaps: {
                /** @enum {string} */
                code: "missing-variant" | "missing-part" | "fields-differ" | "links-differ" | "helpers-differ" | "optionals-differ" | "no-brand";
                cure: string;
                /**
                 * @description Which one lacks it
                 * @enum {string}
                 */
                language: "fa" | "en";
                /** @description null: the whole variant */
                part: string | null;
                /** @description The field, the address, … */
                what: string;
            }[];
            parts: {
                en: {
                    fields: string[];
                    /** @description date, plural, if, optional, … */
                    helpers: string[];
                    /** @description Addresses; {{link}} for the main link */
                    links: string[];
                    optionals: number;
                } | null;
                fa: {
                    fields: string[];
                    /** @description date, plural, if, optional, … */
                    helpers: string[];
                    /** @description Addresses; {{link}} for the main link */
                    links: string[];
                    optionals: number;
                } | null;
                part: string;
            }[];
            sizes: {
                en: {
                    /** @enum {string} */
                    encoding: "gsm7" | "ucs2";
                    /** @description What is paid for */
                    parts: number;
                    /** @description GSM-7 septets or UTF-16 units */
                    units: number;
                } | null;
                fa: {
                    /** @enum {string} */
                    encoding: "gsm7" | "ucs2";
                    /** @description What is paid for */
                    parts: number;
                    /** @description GSM-7 septets or UTF-16 units */
                    units: number;
                } | null;
            };
        };
        TemplateVersion: {
            /** Format: date-time */
            at: string;
            /** @description Blocks that were taken in, and their versions */
            blocks: {
                name: string;
                version: number;
            }[];
            /** @description user:… or key:…; null where nobody is known */
            by: string | null;
            changes: {
                /** @enum {string} */
                how: "added" | "removed" | "changed";
                /** @description name; a whole variant: fa; a part of it: fa.text */
                place: string;
            }[];
            name: string;
            /** @description The block whose newest version was taken in */
            refreshed: string | null;
            /** @description The version that was brought back */
            restored: number | null;
            /** @description One line on what changed */
            summary: {
                [key: string]: string;
            };
            version: number;
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            campaign: {
                id: string;
                /** @description Null: it was deleted */
                name: string | null;
            };
            /** @enum {string} */
            channel: "sms" | "email";
            deliveredAt: string | null;
            delivery: string;
            /** @description The provider’s own words or code, or what explains the reason */
            detail: string | null;
            id: string;
            /** @constant */
            kind: "delivery";
            language: ("fa" | "en") | null;
            parts: number | null;
            /** @description Why it was skipped, refused or came back */
            reason: string | null;
            run: string;
            /** @enum {string} */
            state: "planned" | "submitting" | "skipped" | "submitted" | "failed" | "uncertain" | "delivered" | "bounced";
            subject: string | null;
            submittedAt: string | null;
            template: {
                id: string;
                version: number;
            } | null;
            test: boolean;
            /** @description As it was sent, while the sandbox keeps it; real providers’ messages are not kept */
            text: string | null;
        } | {
            /** Format: date-time */
            at: string;
            campaign: {
                id: string;
                /** @description Null: it was deleted */
                name: string | null;
            };
            /** @enum {string} */
            channel: "sms" | "email";
            delivery: string;
            id: string;
            /** @enum {string} */
            kind: "opened" | "clicked";
            /** @description Who it was, as far as can be told */
            label: ("human" | "machine" | "preview" | "scanner" | "unknown") | null;
            link: {
                index: number;
                url: string | null;
            } | null;
        } | {
            /** Format: date-time */
            at: string;
            /** @description Of the message that it answers */
            campaign: {
                id: string;
                /** @description Null: it was deleted */
                name: string | null;
            } | null;
            delivery: string | null;
            id: string;
            /** @enum {string} */
            kind: "replied" | "unsubscribed" | "resubscribed";
            /** @description The text of a reply; else where it was said */
            note: string | null;
        } | {
            actor: string;
            /** Format: date-time */
            at: string;
            granted: boolean;
            id: string;
            /** @constant */
            kind: "consent";
            /** @enum {string} */
            scope: "sms" | "email" | "spouse";
            source: string;
            wording: string | null;
        } | {
            /** Format: date-time */
            at: string;
            id: string;
            /** @constant */
            kind: "order";
            products: string[];
            /** @description Given back so far */
            returned: number;
            /** @enum {string} */
            status: "placed" | "returned";
            total: number;
        } | {
            /** Format: date-time */
            at: string;
            id: string;
            /** @constant */
            kind: "appointment";
            /** @enum {string} */
            status: "booked" | "cancelled" | "kept" | "missed";
            title: string | null;
            zone: string;
        } | {
            /** Format: date-time */
            at: string;
            id: string;
            /** @constant */
            kind: "created";
        };
        Uncertain: {
            /** @description What asking the provider has brought so far; null: it was not asked yet */
            asked: {
                /**
                 * Format: date-time
                 * @description When it was asked last
                 */
                at: string;
                /** @description In the provider’s words */
                detail: string | null;
                /**
                 * @description nothing: its list shows no such message, which proves nothing, for lists lag; unsure: it shows messages of which one may be this; no-address: where it went is not known any more; no-answer: it could not be asked; held: asking would send it, and something stands against that now
                 * @enum {string}
                 */
                found: "nothing" | "unsure" | "no-address" | "no-answer" | "held";
                /** @description When it is asked again; null: no more */
                nextAt: string | null;
                /** @description Answers that it has given; one that could not be asked is none */
                times: number;
            } | null;
            attempt: number;
            campaign: {
                id: string;
                name: string | null;
            };
            /** @description Whether Chapar can ask its provider what became of it; else only a later report or a person tells */
            canBeAsked: boolean;
            /** @description What stands against sending it again; null: nothing */
            cannotResend: ("unknown" | "settled" | "newer" | "accepted" | "stopped" | "expired" | "not-configured" | "test") | null;
            /** @enum {string} */
            channel: "sms" | "email";
            contact: {
                /** @description As it is now; null when the contact is gone */
                address: string | null;
                id: string;
                name: string | null;
            };
            /** @description What somebody said of it last */
            decided: {
                /**
                 * @description arrived: it went, and counts as submitted; failed: it did not go, and is left; resend: send it again; accept: leave it a doubt that wants nobody’s attention any more
                 * @enum {string}
                 */
                as: "arrived" | "failed" | "resend" | "accept";
                /** Format: date-time */
                at: string;
                /** @description user:… or key:… */
                by: string;
                /** @description As it was at the time */
                name: string;
            } | null;
            /** @description What is known of the doubt, in the words of the line */
            detail: string | null;
            /**
             * Format: date-time
             * @description Until when it can be sent again
             */
            expiresAt: string;
            id: string;
            language: ("fa" | "en") | null;
            /** @description Channel and provider: sms:twilio */
            line: string;
            /** @description When it was taken in hand; since then nobody knows */
            markedAt: string | null;
            /** @description Parts of an SMS; null when it was not recorded */
            parts: number | null;
            providerMessageId: string | null;
            reason: string | null;
            run: string;
            /** @description Whether that is the address it was handed over for; null when it is not known */
            sameAddress: boolean | null;
            sender: string;
            test: boolean;
        };
        WorkerProcess: {
            host: string;
            id: string;
            /** @description Batches in its hands */
            leases: number;
            lines: {
                lastLotAt: string | null;
                /** @description What the ledger was told in the last minute */
                lastMinute: {
                    failed: number;
                    submitted: number;
                    uncertain: number;
                };
                line: string;
            }[];
            pid: number;
            roles: ("web" | "worker" | "scheduler")[];
            /**
             * Format: date-time
             * @description By the database’s clock
             */
            seenAt: string;
            /** Format: date-time */
            since: string;
            /**
             * @description draining: it was told to stop and ends its lots; stalled: it has not been heard of for a while
             * @enum {string}
             */
            state: "working" | "draining" | "stalled";
            /** @description Of Chapar */
            version: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAppointments: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                contact?: string;
                /** @description Only those at this moment or later */
                from?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Only those before this moment */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            contact: string;
                            /** Format: date-time */
                            createdAt: string;
                            data: {
                                [key: string]: string | number | boolean;
                            };
                            /** @description When its time was changed last */
                            movedAt: string | null;
                            ref: string;
                            /** @description Rises with every change */
                            revision: number;
                            /** @enum {string} */
                            status: "booked" | "cancelled" | "kept" | "missed";
                            title: string | null;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Where it takes place */
                            zone: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppointmentsByRef: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        contact: string;
                        /** Format: date-time */
                        createdAt: string;
                        data: {
                            [key: string]: string | number | boolean;
                        };
                        /** @description When its time was changed last */
                        movedAt: string | null;
                        ref: string;
                        /** @description Rises with every change */
                        revision: number;
                        /** @enum {string} */
                        status: "booked" | "cancelled" | "kept" | "missed";
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where it takes place */
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such appointment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAppointmentsByRef: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description With an offset, or the local time in `zone` */
                    at: string;
                    /** @description Id of the contact, where it is known */
                    contact?: string | null;
                    /** @description The customer’s own ref, mobile or email, where the id is not known; the first known one counts */
                    customer?: {
                        /** @description Kept in lower case */
                        email?: string | null;
                        /** @description A mobile number in any usual form, Persian digits too; kept as E.164 */
                        mobile?: string | null;
                        ref?: string | null;
                    };
                    /** @description Values for the texts of its reminders */
                    data?: {
                        [key: string]: string | number | boolean;
                    };
                    /**
                     * @default booked
                     * @enum {string}
                     */
                    status?: "booked" | "cancelled" | "kept" | "missed";
                    /** @description What it is for */
                    title?: string | null;
                    /** @description IANA zone; null: that of the organisation */
                    zone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        contact: string;
                        /** Format: date-time */
                        createdAt: string;
                        data: {
                            [key: string]: string | number | boolean;
                        };
                        /** @description When its time was changed last */
                        movedAt: string | null;
                        ref: string;
                        /** @description Rises with every change */
                        revision: number;
                        /** @enum {string} */
                        status: "booked" | "cancelled" | "kept" | "missed";
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where it takes place */
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing of that name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Others are changing it just now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAppointmentsByRef: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        contact: string;
                        /** Format: date-time */
                        createdAt: string;
                        data: {
                            [key: string]: string | number | boolean;
                        };
                        /** @description When its time was changed last */
                        movedAt: string | null;
                        ref: string;
                        /** @description Rises with every change */
                        revision: number;
                        /** @enum {string} */
                        status: "booked" | "cancelled" | "kept" | "missed";
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where it takes place */
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such appointment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Others are changing it just now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description Id of a user or a key */
                actor?: string;
                /** @description The `next` of the page before */
                after?: string;
                area?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlocks: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Block"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBlocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where it may be used
                     * @enum {string}
                     */
                    channel: "sms" | "email" | "both";
                    /** @description As in {{block "footer"}} */
                    name: string;
                    variants: {
                        [key: string]: {
                            /**
                             * @description For the HTML of a mail
                             * @default null
                             */
                            html?: string | null;
                            /**
                             * @description For SMS, and for the plain part and subject of a mail
                             * @default null
                             */
                            text?: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is a block of this name */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlocksByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As in {{block "footer"}} */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBlocksByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As in {{block "footer"}} */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where it may be used
                     * @enum {string}
                     */
                    channel: "sms" | "email" | "both";
                    variants: {
                        [key: string]: {
                            /**
                             * @description For the HTML of a mail
                             * @default null
                             */
                            html?: string | null;
                            /**
                             * @description For SMS, and for the plain part and subject of a mail
                             * @default null
                             */
                            text?: string | null;
                        };
                    };
                    /** @description The version that was edited; refused with 409 when somebody has changed it since */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBlocksByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As in {{block "footer"}} */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Templates or blocks take it in; they are named */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBlocksByNameRefresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description As in {{block "footer"}} */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The `next` of the page before */
                    after?: string;
                    /**
                     * @description How many templates at the most
                     * @default 50
                     */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            outcome: "saved" | "unchanged" | "refused";
                            /** @description Why it was refused */
                            problem: string | null;
                            /** @description Of the template now */
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlocksByNameUsage: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description As in {{block "footer"}} */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Blocks that name it */
                        blocks: string[];
                        items: {
                            /** @description Of the block, as they were taken in */
                            blockVersions: number[];
                            id: string;
                            name: string;
                            newest: boolean;
                            /** @description Of the template */
                            version: number;
                        }[];
                        next: string | null;
                        /** @description The newest of the block */
                        version: number;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query: {
                /** @description The first day, in the organisation’s zone */
                from: string;
                /** @description The last day, itself included; 62 days at the most */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarHolidays: {
        parameters: {
            query: {
                /** @description Of the Jalali calendar */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False: the days by the moon of that year are not known here and must be added by hand */
                        complete: boolean;
                        /** @constant */
                        country: "IR";
                        holidays: {
                            /**
                             * Format: date
                             * @description Gregorian
                             */
                            day: string;
                            jalali: {
                                day: number;
                                month: number;
                                year: number;
                            };
                            /**
                             * @description moon: by the lunar calendar, as foretold; the official day can be one earlier or later
                             * @enum {string}
                             */
                            kind: "fixed" | "moon";
                            name: {
                                en: string;
                                fa: string;
                            };
                        }[];
                        year: number;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaigns: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Words of the name; all must be found */
                q?: string;
                state?: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Everyone, a saved segment, a rule, or a list of contacts */
                            audience: {
                                /** @constant */
                                everyone: true;
                            } | {
                                segment: string;
                            } | {
                                rule: components["schemas"]["Rule"];
                            } | {
                                contacts: string[];
                            };
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Merge values of the campaign itself: pct, code, date … */
                            data: {
                                [key: string]: string;
                            };
                            /** @description Groups of that preflight whose people are left out */
                            excluded: string[];
                            /** @description The first moment inside office hours at or after the start */
                            firstOpening: string | null;
                            /** @description Why the run waits for a person */
                            hold: ({
                                expected: number;
                                found: number;
                                /** @constant */
                                reason: "growth";
                            } | {
                                of: number;
                                /** @constant */
                                reason: "refused";
                                refused: number;
                                /** @description The last refusal, in the provider’s words; null: they bounced later */
                                why: string | null;
                            } | {
                                /** @constant */
                                reason: "restored";
                                /** Format: date-time */
                                takenAt: string;
                            }) | null;
                            /**
                             * @description Whose clock the office hours follow
                             * @enum {string}
                             */
                            hoursIn: "organisation" | "contact";
                            id: string;
                            /** @description Where {{link}} leads */
                            link: string | null;
                            name: string;
                            /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                            passed: {
                                /** Format: date-time */
                                lastAt: string;
                                times: number;
                            } | null;
                            /** @description The preflight it was scheduled with */
                            preflight: string | null;
                            /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                            priority: number | null;
                            progress: {
                                matched: number;
                                planned: number;
                                planningDone: boolean;
                                refused: number;
                            } | null;
                            /**
                             * @description marketing needs consent and carries an opt-out; service does not
                             * @enum {string}
                             */
                            purpose: "marketing" | "service";
                            /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                            repeat: {
                                /** @constant */
                                kind: "once";
                            } | {
                                /** @constant */
                                kind: "weekly";
                                /** @description Time of day on the organisation’s clock */
                                time: string;
                                /** @description 1 Monday to 7 Sunday */
                                weekdays: number[];
                            } | {
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /**
                                 * @description On a closed day: all the same, on the open day before, or on the next one
                                 * @default keep
                                 * @enum {string}
                                 */
                                closedDay: "keep" | "before" | "after";
                                /** @constant */
                                kind: "occasion";
                                /** @enum {string} */
                                occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                                /**
                                 * @description Days after the day (before it: negative) on which the message leaves
                                 * @default 0
                                 */
                                offsetDays: number;
                                /**
                                 * @description Time of day on the organisation’s clock
                                 * @default 10:00
                                 */
                                time: string;
                            } | {
                                /**
                                 * @description From the order to the message
                                 * @default 60
                                 */
                                afterMinutes: number;
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /** @constant */
                                kind: "order";
                            } | {
                                /**
                                 * @description From the message to the appointment
                                 * @default 1440
                                 */
                                beforeMinutes: number;
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /** @constant */
                                kind: "appointment";
                            };
                            run: string | null;
                            /** @description Who is served first */
                            serving: ({
                                /** @constant */
                                by: "value";
                            } | {
                                /** @constant */
                                by: "field";
                                field: string;
                                values: string[];
                            }) | null;
                            /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                            startsAt: string | null;
                            /** @enum {string} */
                            state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                            /** @description Id of the template; its channel is the campaign’s */
                            template: string;
                            /** @description The version it was scheduled with */
                            templateVersion: number | null;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Why nothing leaves at the moment, when something holds the line up */
                            waiting: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaigns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Everyone, a saved segment, a rule, or a list of contacts */
                    audience: {
                        /** @constant */
                        everyone: true;
                    } | {
                        segment: string;
                    } | {
                        rule: components["schemas"]["RuleInput"];
                    } | {
                        contacts: string[];
                    };
                    /**
                     * @description Merge values of the campaign itself: pct, code, date …
                     * @default {}
                     */
                    data?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Whose clock the office hours follow
                     * @default organisation
                     * @enum {string}
                     */
                    hoursIn?: "organisation" | "contact";
                    /**
                     * @description Where {{link}} leads
                     * @default null
                     */
                    link?: string | null;
                    name: string;
                    /**
                     * @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest
                     * @default null
                     */
                    priority?: number | null;
                    /**
                     * @description marketing needs consent and carries an opt-out; service does not
                     * @default marketing
                     * @enum {string}
                     */
                    purpose?: "marketing" | "service";
                    /**
                     * @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment
                     * @default {
                     *       "kind": "once"
                     *     }
                     */
                    repeat?: {
                        /** @constant */
                        kind: "once";
                    } | {
                        /** @constant */
                        kind: "weekly";
                        /** @description Time of day on the organisation’s clock */
                        time: string;
                        /** @description 1 Monday to 7 Sunday */
                        weekdays: number[];
                    } | {
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /**
                         * @description On a closed day: all the same, on the open day before, or on the next one
                         * @default keep
                         * @enum {string}
                         */
                        closedDay?: "keep" | "before" | "after";
                        /** @constant */
                        kind: "occasion";
                        /** @enum {string} */
                        occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                        /**
                         * @description Days after the day (before it: negative) on which the message leaves
                         * @default 0
                         */
                        offsetDays?: number;
                        /**
                         * @description Time of day on the organisation’s clock
                         * @default 10:00
                         */
                        time?: string;
                    } | {
                        /**
                         * @description From the order to the message
                         * @default 60
                         */
                        afterMinutes?: number;
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /** @constant */
                        kind: "order";
                    } | {
                        /**
                         * @description From the message to the appointment
                         * @default 1440
                         */
                        beforeMinutes?: number;
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /** @constant */
                        kind: "appointment";
                    };
                    /**
                     * @description Who is served first
                     * @default null
                     */
                    serving?: ({
                        /** @constant */
                        by: "value";
                    } | {
                        /** @constant */
                        by: "field";
                        field: string;
                        values: string[];
                    }) | null;
                    /** @description Id of the template; its channel is the campaign’s */
                    template: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCampaignsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Everyone, a saved segment, a rule, or a list of contacts */
                    audience?: {
                        /** @constant */
                        everyone: true;
                    } | {
                        segment: string;
                    } | {
                        rule: components["schemas"]["RuleInput"];
                    } | {
                        contacts: string[];
                    };
                    /** @description Merge values of the campaign itself: pct, code, date … */
                    data?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Whose clock the office hours follow
                     * @enum {string}
                     */
                    hoursIn?: "organisation" | "contact";
                    /** @description Where {{link}} leads */
                    link?: string | null;
                    name?: string;
                    /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                    priority?: number | null;
                    /**
                     * @description marketing needs consent and carries an opt-out; service does not
                     * @enum {string}
                     */
                    purpose?: "marketing" | "service";
                    /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                    repeat?: {
                        /** @constant */
                        kind: "once";
                    } | {
                        /** @constant */
                        kind: "weekly";
                        /** @description Time of day on the organisation’s clock */
                        time: string;
                        /** @description 1 Monday to 7 Sunday */
                        weekdays: number[];
                    } | {
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /**
                         * @description On a closed day: all the same, on the open day before, or on the next one
                         * @default keep
                         * @enum {string}
                         */
                        closedDay?: "keep" | "before" | "after";
                        /** @constant */
                        kind: "occasion";
                        /** @enum {string} */
                        occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                        /**
                         * @description Days after the day (before it: negative) on which the message leaves
                         * @default 0
                         */
                        offsetDays?: number;
                        /**
                         * @description Time of day on the organisation’s clock
                         * @default 10:00
                         */
                        time?: string;
                    } | {
                        /**
                         * @description From the order to the message
                         * @default 60
                         */
                        afterMinutes?: number;
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /** @constant */
                        kind: "order";
                    } | {
                        /**
                         * @description From the message to the appointment
                         * @default 1440
                         */
                        beforeMinutes?: number;
                        /**
                         * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                         * @default false
                         */
                        catchUp?: boolean;
                        /** @constant */
                        kind: "appointment";
                    };
                    /** @description Who is served first */
                    serving?: ({
                        /** @constant */
                        by: "value";
                    } | {
                        /** @constant */
                        by: "field";
                        field: string;
                        values: string[];
                    }) | null;
                    /** @description Id of the template; its channel is the campaign’s */
                    template?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdChanges: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description Only whom the preflight had found so */
                from?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Id of a run; the last one without it */
                run?: string;
                /** @description Only whose message came to this */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            contact: string;
                            detail: string | null;
                            /** @description What the preflight had found; absent: not in the audience */
                            from: string;
                            id: string;
                            /** @description null: no longer a contact */
                            name: string | null;
                            /** @description Gets a message as before, but another text, language or address */
                            rewritten: boolean;
                            /** @description What it came to */
                            to: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdHours: {
        parameters: {
            query?: {
                /** @description Id of a run; the last one without it */
                run?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaign: string;
                        /** @description By the hour’s beginning on the office’s clock, the earliest first; empty hours are left out */
                        hours: {
                            /** Format: date-time */
                            at: string;
                            clickedHuman: number;
                            delivered: number;
                            /** @description Opened for the first time, machines left out */
                            openedHuman: number;
                            submitted: number;
                        }[];
                        later: {
                            clickedHuman: number;
                            delivered: number;
                            /** @description Opened for the first time, machines left out */
                            openedHuman: number;
                            submitted: number;
                        };
                        run: string;
                        /**
                         * Format: date-time
                         * @description Seven days after the run’s last moment; what came later is in `later`
                         */
                        until: string;
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdPreflight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preflight: components["schemas"]["Preflight"];
                        stale: {
                            reason: string;
                            words: {
                                en: string;
                                fa: string;
                            };
                        } | null;
                    };
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdPreflight: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it would start; without it, as it is scheduled, or now
                     */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdRecipients: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                did?: "opened" | "opened-by-human" | "clicked" | "clicked-by-human" | "replied" | "unsubscribed";
                /** @description How many at the most */
                limit?: number;
                /** @description Index of a link of the report */
                link?: number;
                reason?: string;
                /** @description Id of a run; the last one without it */
                run?: string;
                /** @description waiting: planned or submitting; handed-over: taken by the provider, whatever came after */
                state?: "planned" | "submitting" | "skipped" | "submitted" | "failed" | "uncertain" | "delivered" | "bounced" | "waiting" | "handed-over";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            attempt: number;
                            batch: string;
                            campaign: string;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            clickedAt: string | null;
                            clickedByHumanAt: string | null;
                            contact: string;
                            /** @description What somebody said of it when it was in doubt */
                            decided: {
                                /**
                                 * @description arrived: it went, and counts as submitted; failed: it did not go, and is left; resend: send it again; accept: leave it a doubt that wants nobody’s attention any more
                                 * @enum {string}
                                 */
                                as: "arrived" | "failed" | "resend" | "accept";
                                /** Format: date-time */
                                at: string;
                                /** @description user:… or key:… */
                                by: string;
                                /** @description As it was at the time */
                                name: string;
                            } | null;
                            deliveredAt: string | null;
                            detail: string | null;
                            fits: string[];
                            id: string;
                            language: ("fa" | "en") | null;
                            markedAt: string | null;
                            name: string | null;
                            openedAt: string | null;
                            openedByHumanAt: string | null;
                            parts: number | null;
                            providerMessageId: string | null;
                            reason: string | null;
                            repliedAt: string | null;
                            run: string;
                            /** @enum {string} */
                            state: "planned" | "submitting" | "skipped" | "submitted" | "failed" | "uncertain" | "delivered" | "bounced";
                            submittedAt: string | null;
                            unsubscribedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdRecipientsCsv: {
        parameters: {
            query?: {
                did?: "opened" | "opened-by-human" | "clicked" | "clicked-by-human" | "replied" | "unsubscribed";
                /** @description Index of a link of the report */
                link?: number;
                reason?: string;
                /** @description Id of a run; the last one without it */
                run?: string;
                /** @description waiting: planned or submitting; handed-over: taken by the provider, whatever came after */
                state?: "planned" | "submitting" | "skipped" | "submitted" | "failed" | "uncertain" | "delivered" | "bounced" | "waiting" | "handed-over";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdReport: {
        parameters: {
            query?: {
                /** @description Id of a run; the last one without it */
                run?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bounced: {
                            reasons: {
                                [key: string]: number;
                            };
                            total: number;
                        };
                        campaign: string;
                        /** @description What was otherwise at sending than its preflight had found */
                        changes: {
                            people: {
                                count: number;
                                from: string;
                                rewritten: boolean;
                                to: string;
                            }[];
                            world: {
                                /** Format: date-time */
                                at: string;
                                /** @description hours, prices, caps, template … */
                                part: string;
                            }[];
                        };
                        /** @description people once each, hits every time; human leaves machines out */
                        clicked: {
                            hits: number;
                            hitsHuman: number;
                            people: number;
                            peopleHuman: number;
                        };
                        delivered: number;
                        failed: {
                            reasons: {
                                [key: string]: number;
                            };
                            total: number;
                        };
                        fits: {
                            [key: string]: number;
                        };
                        links: {
                            hits: number;
                            hitsHuman: number;
                            index: number;
                            people: number;
                            url: string;
                        }[];
                        matched: number;
                        /** @description people once each, hits every time; human leaves machines out */
                        opened: {
                            hits: number;
                            hitsHuman: number;
                            people: number;
                            peopleHuman: number;
                        };
                        parts: number;
                        planned: number;
                        refused: number;
                        replied: number;
                        run: string;
                        skipped: {
                            reasons: {
                                [key: string]: number;
                            };
                            total: number;
                        };
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Taken by the provider, whatever came after */
                        submitted: number;
                        submitting: number;
                        uncertain: number;
                        unsubscribed: number;
                        waiting: number;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdReportCsv: {
        parameters: {
            query?: {
                /** @description Id of a run; the last one without it */
                run?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign has not started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaignsByIdRuns: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            endedAt: string | null;
                            id: string;
                            matched: number;
                            occurrence: string;
                            planned: number;
                            preflight: string | null;
                            refused: number;
                            startedAt: string | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                            templateVersion: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When to start; without it, as soon as the undo window has passed
                     */
                    at?: string;
                    /**
                     * @description Groups of the preflight whose people are left out; the others must be mended first
                     * @default []
                     */
                    exclude?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdStop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose data the message is written with */
                    contact: string;
                    /** @description Send it here instead of to the contact */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: string;
                        /** @enum {string} */
                        outcome: "accepted" | "rejected" | "deferred" | "unavailable" | "uncertain" | "skipped";
                        reason: string | null;
                        subject: string | null;
                        text: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdUnschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everyone, a saved segment, a rule, or a list of contacts */
                        audience: {
                            /** @constant */
                            everyone: true;
                        } | {
                            segment: string;
                        } | {
                            rule: components["schemas"]["Rule"];
                        } | {
                            contacts: string[];
                        };
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Merge values of the campaign itself: pct, code, date … */
                        data: {
                            [key: string]: string;
                        };
                        /** @description Groups of that preflight whose people are left out */
                        excluded: string[];
                        /** @description The first moment inside office hours at or after the start */
                        firstOpening: string | null;
                        /** @description Why the run waits for a person */
                        hold: ({
                            expected: number;
                            found: number;
                            /** @constant */
                            reason: "growth";
                        } | {
                            of: number;
                            /** @constant */
                            reason: "refused";
                            refused: number;
                            /** @description The last refusal, in the provider’s words; null: they bounced later */
                            why: string | null;
                        } | {
                            /** @constant */
                            reason: "restored";
                            /** Format: date-time */
                            takenAt: string;
                        }) | null;
                        /**
                         * @description Whose clock the office hours follow
                         * @enum {string}
                         */
                        hoursIn: "organisation" | "contact";
                        id: string;
                        /** @description Where {{link}} leads */
                        link: string | null;
                        name: string;
                        /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                        passed: {
                            /** Format: date-time */
                            lastAt: string;
                            times: number;
                        } | null;
                        /** @description The preflight it was scheduled with */
                        preflight: string | null;
                        /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                        priority: number | null;
                        progress: {
                            matched: number;
                            planned: number;
                            planningDone: boolean;
                            refused: number;
                        } | null;
                        /**
                         * @description marketing needs consent and carries an opt-out; service does not
                         * @enum {string}
                         */
                        purpose: "marketing" | "service";
                        /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                        repeat: {
                            /** @constant */
                            kind: "once";
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /** @description Time of day on the organisation’s clock */
                            time: string;
                            /** @description 1 Monday to 7 Sunday */
                            weekdays: number[];
                        } | {
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /**
                             * @description On a closed day: all the same, on the open day before, or on the next one
                             * @default keep
                             * @enum {string}
                             */
                            closedDay: "keep" | "before" | "after";
                            /** @constant */
                            kind: "occasion";
                            /** @enum {string} */
                            occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            /**
                             * @description Days after the day (before it: negative) on which the message leaves
                             * @default 0
                             */
                            offsetDays: number;
                            /**
                             * @description Time of day on the organisation’s clock
                             * @default 10:00
                             */
                            time: string;
                        } | {
                            /**
                             * @description From the order to the message
                             * @default 60
                             */
                            afterMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "order";
                        } | {
                            /**
                             * @description From the message to the appointment
                             * @default 1440
                             */
                            beforeMinutes: number;
                            /**
                             * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                             * @default false
                             */
                            catchUp: boolean;
                            /** @constant */
                            kind: "appointment";
                        };
                        run: string | null;
                        /** @description Who is served first */
                        serving: ({
                            /** @constant */
                            by: "value";
                        } | {
                            /** @constant */
                            by: "field";
                            field: string;
                            values: string[];
                        }) | null;
                        /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                        startsAt: string | null;
                        /** @enum {string} */
                        state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                        /** @description Id of the template; its channel is the campaign’s */
                        template: string;
                        /** @description The version it was scheduled with */
                        templateVersion: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Why nothing leaves at the moment, when something holds the line up */
                        waiting: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The campaign’s state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: components["schemas"]["ChannelAlert"][];
                        channels: components["schemas"]["ChannelState"][];
                        /** @enum {string} */
                        database: "embedded" | "external";
                        /** @description Origin of short links; without one they are under the public address */
                        linkUrl: {
                            /** @description False: the address is a guess that only this machine can open, or there is none */
                            given: boolean;
                            url: string | null;
                            variable: string;
                        };
                        publicUrl: {
                            /** @description False: the address is a guess that only this machine can open, or there is none */
                            given: boolean;
                            url: string | null;
                            variable: string;
                        };
                        /** @description Of Chapar */
                        version: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContacts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description Only those who agreed to this */
                consent?: "sms" | "email" | "spouse";
                /** @description Id of a group */
                group?: string;
                language?: "fa" | "en";
                /** @description How many at the most */
                limit?: number;
                /** @description Words of names, ref, mobile, email or city, in any spelling; all must be found */
                search?: string;
                /** @description Id of a segment, as it is now */
                segment?: string;
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Ids of contacts that were merged into this one */
                            aliases: string[];
                            city: string | null;
                            consents: {
                                email?: {
                                    /** Format: date-time */
                                    at: string;
                                    granted: boolean;
                                    source: string;
                                };
                                sms?: {
                                    /** Format: date-time */
                                    at: string;
                                    granted: boolean;
                                    source: string;
                                };
                                spouse?: {
                                    /** Format: date-time */
                                    at: string;
                                    granted: boolean;
                                    source: string;
                                };
                            };
                            /** @description When a message was last handed over */
                            contactedAt: {
                                email: string | null;
                                sms: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            email: string | null;
                            fields: {
                                [key: string]: string | number | boolean;
                            };
                            firstName: string | null;
                            /** @description Ids of the groups it is in */
                            groups: string[];
                            id: string;
                            /** @enum {string} */
                            language: "fa" | "en";
                            lastName: string | null;
                            mobile: string | null;
                            occasions: {
                                /** @enum {string} */
                                calendar: "jalali" | "gregorian";
                                day: number;
                                /** @enum {string} */
                                kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                                month: number;
                                raw: string | null;
                                year: number | null;
                            }[];
                            province: string | null;
                            ref: string | null;
                            tags: string[];
                            title: string | null;
                            /** Format: date-time */
                            updatedAt: string;
                            zone: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such segment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A segment within it was removed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    city?: string | null;
                    /**
                     * @description What the person says now of each channel, and of messages about their spouse’s birthday; what is not named stays as it is
                     * @default {}
                     */
                    consents?: {
                        email?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                        sms?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                        spouse?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                    };
                    /** @description Kept in lower case */
                    email?: string | null;
                    fields?: {
                        [key: string]: string | number | boolean;
                    };
                    firstName?: string | null;
                    /** @description Ids of the groups it is in */
                    groups?: string[];
                    /**
                     * @description That of the organisation when it is not told
                     * @enum {string}
                     */
                    language?: "fa" | "en";
                    lastName?: string | null;
                    /** @description A mobile number in any usual form, Persian digits too; kept as E.164 */
                    mobile?: string | null;
                    occasions?: {
                        /**
                         * @description The calendar in which the person keeps the day
                         * @enum {string}
                         */
                        calendar: "jalali" | "gregorian";
                        day: number;
                        /** @enum {string} */
                        kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                        month: number;
                        /** @description What the person wrote */
                        raw?: string | null;
                        /** @default null */
                        year?: number | null;
                    }[];
                    province?: string | null;
                    /** @description The shop’s own customer number; unique */
                    ref?: string | null;
                    tags?: string[];
                    /** @description As in a greeting: خانم, آقای, Ms */
                    title?: string | null;
                    /** @description IANA zone; null: that of the organisation */
                    zone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of contacts that were merged into this one */
                        aliases: string[];
                        city: string | null;
                        consents: {
                            email?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            sms?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            spouse?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        fields: {
                            [key: string]: string | number | boolean;
                        };
                        firstName: string | null;
                        /** @description Ids of the groups it is in */
                        groups: string[];
                        /** @description What happened to the contact, in short */
                        history: {
                            /** @description The last 50 campaigns that reached it, newest first */
                            campaigns: {
                                /** Format: date-time */
                                at: string;
                                clickedAt: string | null;
                                id: string;
                                openedAt: string | null;
                            }[];
                            /** @description When a message was last handed over */
                            contactedAt: {
                                email: string | null;
                                sms: string | null;
                            };
                            orders: {
                                /** @description The last 50 categories */
                                categories: string[];
                                /** @description Orders that were not returned as a whole */
                                count: number;
                                firstAt: string | null;
                                lastAt: string | null;
                                /** @description The last 200 products, bought last first */
                                products: string[];
                                /** @description The last 50, newest first */
                                recent: {
                                    /** Format: date-time */
                                    at: string;
                                    categories: string[];
                                    products: string[];
                                    ref: string;
                                    sum: number;
                                }[];
                                /** @description What they come to, less what was given back, in the currency of the settings */
                                sum: number;
                            };
                        };
                        id: string;
                        /** @enum {string} */
                        language: "fa" | "en";
                        lastName: string | null;
                        mobile: string | null;
                        occasions: {
                            /** @enum {string} */
                            calendar: "jalali" | "gregorian";
                            day: number;
                            /** @enum {string} */
                            kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            month: number;
                            raw: string | null;
                            year: number | null;
                        }[];
                        province: string | null;
                        ref: string | null;
                        tags: string[];
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another contact has this ref, mobile or email already; `contact` is its id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of contacts that were merged into this one */
                        aliases: string[];
                        city: string | null;
                        consents: {
                            email?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            sms?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            spouse?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        fields: {
                            [key: string]: string | number | boolean;
                        };
                        firstName: string | null;
                        /** @description Ids of the groups it is in */
                        groups: string[];
                        /** @description What happened to the contact, in short */
                        history: {
                            /** @description The last 50 campaigns that reached it, newest first */
                            campaigns: {
                                /** Format: date-time */
                                at: string;
                                clickedAt: string | null;
                                id: string;
                                openedAt: string | null;
                            }[];
                            /** @description When a message was last handed over */
                            contactedAt: {
                                email: string | null;
                                sms: string | null;
                            };
                            orders: {
                                /** @description The last 50 categories */
                                categories: string[];
                                /** @description Orders that were not returned as a whole */
                                count: number;
                                firstAt: string | null;
                                lastAt: string | null;
                                /** @description The last 200 products, bought last first */
                                products: string[];
                                /** @description The last 50, newest first */
                                recent: {
                                    /** Format: date-time */
                                    at: string;
                                    categories: string[];
                                    products: string[];
                                    ref: string;
                                    sum: number;
                                }[];
                                /** @description What they come to, less what was given back, in the currency of the settings */
                                sum: number;
                            };
                        };
                        id: string;
                        /** @enum {string} */
                        language: "fa" | "en";
                        lastName: string | null;
                        mobile: string | null;
                        occasions: {
                            /** @enum {string} */
                            calendar: "jalali" | "gregorian";
                            day: number;
                            /** @enum {string} */
                            kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            month: number;
                            raw: string | null;
                            year: number | null;
                        }[];
                        province: string | null;
                        ref: string | null;
                        tags: string[];
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    city?: string | null;
                    /** @description What the person says now of each channel, and of messages about their spouse’s birthday; what is not named stays as it is */
                    consents?: {
                        email?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                        sms?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                        spouse?: {
                            granted: boolean;
                            /** @description Where it was said: shop form, phone call, website */
                            source: string;
                            /**
                             * @description The exact words that the person agreed to; kept in the history
                             * @default null
                             */
                            wording?: string | null;
                        };
                    };
                    /** @description Kept in lower case */
                    email?: string | null;
                    fields?: {
                        [key: string]: (string | number | boolean) | null;
                    };
                    firstName?: string | null;
                    /** @description Ids of the groups it is in */
                    groups?: string[];
                    /** @enum {string} */
                    language?: "fa" | "en";
                    lastName?: string | null;
                    /** @description A mobile number in any usual form, Persian digits too; kept as E.164 */
                    mobile?: string | null;
                    occasions?: {
                        /**
                         * @description The calendar in which the person keeps the day
                         * @enum {string}
                         */
                        calendar: "jalali" | "gregorian";
                        day: number;
                        /** @enum {string} */
                        kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                        month: number;
                        /** @description What the person wrote */
                        raw?: string | null;
                        /** @default null */
                        year?: number | null;
                    }[];
                    province?: string | null;
                    /** @description The shop’s own customer number; unique */
                    ref?: string | null;
                    tags?: string[];
                    /** @description As in a greeting: خانم, آقای, Ms */
                    title?: string | null;
                    /** @description IANA zone; null: that of the organisation */
                    zone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of contacts that were merged into this one */
                        aliases: string[];
                        city: string | null;
                        consents: {
                            email?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            sms?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            spouse?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        fields: {
                            [key: string]: string | number | boolean;
                        };
                        firstName: string | null;
                        /** @description Ids of the groups it is in */
                        groups: string[];
                        /** @description What happened to the contact, in short */
                        history: {
                            /** @description The last 50 campaigns that reached it, newest first */
                            campaigns: {
                                /** Format: date-time */
                                at: string;
                                clickedAt: string | null;
                                id: string;
                                openedAt: string | null;
                            }[];
                            /** @description When a message was last handed over */
                            contactedAt: {
                                email: string | null;
                                sms: string | null;
                            };
                            orders: {
                                /** @description The last 50 categories */
                                categories: string[];
                                /** @description Orders that were not returned as a whole */
                                count: number;
                                firstAt: string | null;
                                lastAt: string | null;
                                /** @description The last 200 products, bought last first */
                                products: string[];
                                /** @description The last 50, newest first */
                                recent: {
                                    /** Format: date-time */
                                    at: string;
                                    categories: string[];
                                    products: string[];
                                    ref: string;
                                    sum: number;
                                }[];
                                /** @description What they come to, less what was given back, in the currency of the settings */
                                sum: number;
                            };
                        };
                        id: string;
                        /** @enum {string} */
                        language: "fa" | "en";
                        lastName: string | null;
                        mobile: string | null;
                        occasions: {
                            /** @enum {string} */
                            calendar: "jalali" | "gregorian";
                            day: number;
                            /** @enum {string} */
                            kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            month: number;
                            raw: string | null;
                            year: number | null;
                        }[];
                        province: string | null;
                        ref: string | null;
                        tags: string[];
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another contact has this ref, mobile or email already; `contact` is its id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsByIdConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            channel: "sms" | "email" | "spouse";
                            contactId: string;
                            granted: boolean;
                            id: string;
                            source: string;
                            wording: string | null;
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putContactsByIdConsentsByChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "sms" | "email" | "spouse";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    granted: boolean;
                    /** @description Where it was said: shop form, phone call, website */
                    source: string;
                    /**
                     * @description The exact words that the person agreed to; kept in the history
                     * @default null
                     */
                    wording?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of contacts that were merged into this one */
                        aliases: string[];
                        city: string | null;
                        consents: {
                            email?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            sms?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                            spouse?: {
                                /** Format: date-time */
                                at: string;
                                granted: boolean;
                                source: string;
                            };
                        };
                        /** Format: date-time */
                        createdAt: string;
                        email: string | null;
                        fields: {
                            [key: string]: string | number | boolean;
                        };
                        firstName: string | null;
                        /** @description Ids of the groups it is in */
                        groups: string[];
                        /** @description What happened to the contact, in short */
                        history: {
                            /** @description The last 50 campaigns that reached it, newest first */
                            campaigns: {
                                /** Format: date-time */
                                at: string;
                                clickedAt: string | null;
                                id: string;
                                openedAt: string | null;
                            }[];
                            /** @description When a message was last handed over */
                            contactedAt: {
                                email: string | null;
                                sms: string | null;
                            };
                            orders: {
                                /** @description The last 50 categories */
                                categories: string[];
                                /** @description Orders that were not returned as a whole */
                                count: number;
                                firstAt: string | null;
                                lastAt: string | null;
                                /** @description The last 200 products, bought last first */
                                products: string[];
                                /** @description The last 50, newest first */
                                recent: {
                                    /** Format: date-time */
                                    at: string;
                                    categories: string[];
                                    products: string[];
                                    ref: string;
                                    sum: number;
                                }[];
                                /** @description What they come to, less what was given back, in the currency of the settings */
                                sum: number;
                            };
                        };
                        id: string;
                        /** @enum {string} */
                        language: "fa" | "en";
                        lastName: string | null;
                        mobile: string | null;
                        occasions: {
                            /** @enum {string} */
                            calendar: "jalali" | "gregorian";
                            day: number;
                            /** @enum {string} */
                            kind: "birthday" | "wedding" | "spouse-birthday" | "membership";
                            month: number;
                            raw: string | null;
                            year: number | null;
                        }[];
                        province: string | null;
                        ref: string | null;
                        tags: string[];
                        title: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsByIdForecast: {
        parameters: {
            query?: {
                /** @description How far to look, from now */
                days?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactsByIdTimeline: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForms: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @description As it was set; null: the usual sentence */
                            consent: {
                                en: string | null;
                                fa: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            groups: string[];
                            id: string;
                            /** @description How many people have confirmed on it */
                            joined: number;
                            name: {
                                en: string;
                                fa: string;
                            };
                            open: boolean;
                            /** @description The sentences as the page shows them now */
                            shown: {
                                en: string;
                                fa: string;
                            };
                            slug: string;
                            tags: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Where the page stands */
                            url: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postForms: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What is asked for: a mobile number, or an email address
                     * @enum {string}
                     */
                    channel: "sms" | "email";
                    /** @description What is agreed to by the tick, in each language; kept with the consent word for word */
                    consent?: {
                        /** @description null: the usual sentence, with the brand */
                        en: string | null;
                        /** @description null: the usual sentence, with the brand */
                        fa: string | null;
                    };
                    /** @description Ids of the groups that new members come into */
                    groups?: string[];
                    /** @description The title of the page, in each language */
                    name: {
                        en: string;
                        fa: string;
                    };
                    /**
                     * @description Whether the page takes people in
                     * @default true
                     */
                    open?: boolean;
                    /** @description The end of the page’s address */
                    slug: string;
                    /** @description Tags that new members get */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description As it was set; null: the usual sentence */
                        consent: {
                            en: string | null;
                            fa: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        groups: string[];
                        id: string;
                        /** @description How many people have confirmed on it */
                        joined: number;
                        name: {
                            en: string;
                            fa: string;
                        };
                        open: boolean;
                        /** @description The sentences as the page shows them now */
                        shown: {
                            en: string;
                            fa: string;
                        };
                        slug: string;
                        tags: string[];
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where the page stands */
                        url: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another form stands at this address already; `form` is its id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description As it was set; null: the usual sentence */
                        consent: {
                            en: string | null;
                            fa: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        groups: string[];
                        id: string;
                        /** @description How many people have confirmed on it */
                        joined: number;
                        name: {
                            en: string;
                            fa: string;
                        };
                        open: boolean;
                        /** @description The sentences as the page shows them now */
                        shown: {
                            en: string;
                            fa: string;
                        };
                        slug: string;
                        tags: string[];
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where the page stands */
                        url: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchFormsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is agreed to by the tick, in each language; kept with the consent word for word */
                    consent?: {
                        /** @description null: the usual sentence, with the brand */
                        en: string | null;
                        /** @description null: the usual sentence, with the brand */
                        fa: string | null;
                    };
                    /** @description Ids of the groups that new members come into */
                    groups?: string[];
                    /** @description The title of the page, in each language */
                    name?: {
                        en: string;
                        fa: string;
                    };
                    /** @description Whether the page takes people in */
                    open?: boolean;
                    /** @description Tags that new members get */
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description As it was set; null: the usual sentence */
                        consent: {
                            en: string | null;
                            fa: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        groups: string[];
                        id: string;
                        /** @description How many people have confirmed on it */
                        joined: number;
                        name: {
                            en: string;
                            fa: string;
                        };
                        open: boolean;
                        /** @description The sentences as the page shows them now */
                        shown: {
                            en: string;
                            fa: string;
                        };
                        slug: string;
                        tags: string[];
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Where the page stands */
                        url: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such form. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroups: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            name: string;
                            /** @description How many contacts are in it */
                            size: number;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        id: string;
                        name: string;
                        /** @description How many contacts are in it */
                        size: number;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another group has this name already; `group` is its id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        id: string;
                        name: string;
                        /** @description How many contacts are in it */
                        size: number;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchGroupsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        id: string;
                        name: string;
                        /** @description How many contacts are in it */
                        size: number;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another group has this name already; `group` is its id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupsByIdContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    add?: string[];
                    /** @default [] */
                    remove?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that were not in the group before */
                        added: number;
                        /** @description Contacts of `add` that are in as many groups as one can be already */
                        full: string[];
                        removed: number;
                        /** @description How many are in the group now */
                        size: number;
                        /** @description Ids of `add` that are no contact */
                        unknown: string[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such group. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: {
                /** @description Where the consents of this file were given; required when a column carries consent */
                consentSource?: string;
                /** @description Of mobile numbers without a country */
                country?: string;
                /** @description Found out from the first line unless told */
                delimiter?: "comma" | "semicolon" | "tab";
                /** @description Counts and shows what would happen, and changes no contact */
                dryRun?: "true" | "false";
                fileName?: string;
                /** @description Of new contacts whose row says none; the organisation’s unless told */
                language?: "fa" | "en";
                /** @description JSON of {"column header": target}; columns it does not name are guessed from their headers */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "text/tab-separated-values": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is larger than is taken */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdErrors: {
        parameters: {
            query?: {
                /** @description The `next` of the page before: a line */
                after?: number;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportProblem"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdErrorsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsColumns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The cells of the file’s first line */
                    headers: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            header: string;
                            target: (("ref" | "title" | "firstName" | "lastName" | "mobile" | "email" | "language" | "zone" | "city" | "province" | "tags" | "groups") | ("birthday" | "wedding" | "spouse-birthday" | "membership") | string) | null;
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @description To the hour; null when never used */
                            lastUsedAt: string | null;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                            /** @description The first characters, to tell keys apart */
                            start: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "admin" | "marketer" | "manager";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        id: string;
                        /** @description Shown this once; only a hash is kept */
                        key: string;
                        /** @description To the hour; null when never used */
                        lastUsedAt: string | null;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "marketer" | "manager";
                        /** @description The first characters, to tell keys apart */
                        start: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLibrary: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                channel?: "sms" | "email";
                kind?: "membership" | "purchase" | "occasion" | "appointment" | "care" | "apology" | "draw" | "news" | "offer" | "loyalty" | "order" | "event";
                /** @description How many at the most */
                limit?: number;
                purpose?: "marketing" | "service";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LibraryMessage"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLibraryById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryMessage"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such message */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLibraryByIdUse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        template: components["schemas"]["Template"];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such message */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMedia: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Image"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMedia: {
        parameters: {
            query?: {
                /** @description What people call it, for example the name of its file */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "image/gif": string;
                "image/jpeg": string;
                "image/png": string;
                "image/svg+xml": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The image is larger than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMediaById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such image */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrders: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                contact?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Only orders whose customer is not known here */
                unmatched?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @description null while nobody with its keys is known */
                            contact: string | null;
                            customer: {
                                contact: string | null;
                                email: string | null;
                                mobile: string | null;
                                ref: string | null;
                            };
                            data: {
                                [key: string]: string | number | boolean;
                            };
                            items: {
                                category: string | null;
                                price: number | null;
                                product: string;
                                quantity: number;
                            }[];
                            /**
                             * Format: date-time
                             * @description When it became known here, and whose it is
                             */
                            receivedAt: string;
                            ref: string;
                            /** @description Given back so far */
                            returned: number;
                            /** @description Rises with every change */
                            revision: number;
                            /**
                             * @description returned: as a whole
                             * @enum {string}
                             */
                            status: "placed" | "returned";
                            total: number;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description When it was placed
                     */
                    at?: string;
                    /** @description Id of the contact, where it is known */
                    contact?: string | null;
                    /** @description The customer’s own ref, mobile or email, where the id is not known; the first known one counts */
                    customer?: {
                        /** @description Kept in lower case */
                        email?: string | null;
                        /** @description A mobile number in any usual form, Persian digits too; kept as E.164 */
                        mobile?: string | null;
                        ref?: string | null;
                    };
                    /** @description Values for the texts of messages about it */
                    data?: {
                        [key: string]: string | number | boolean;
                    };
                    items?: {
                        category?: string | null;
                        /**
                         * @description Of one, in the currency of the settings
                         * @default null
                         */
                        price?: number | null;
                        product: string;
                        /** @default 1 */
                        quantity?: number;
                    }[];
                    /** @description The shop’s own number of the order; unique */
                    ref: string;
                    /** @description Given back so far, in all: a part of the total, or all of it */
                    returned?: number;
                    /**
                     * @description A return stays one until `returned: 0` is told
                     * @enum {string}
                     */
                    status?: "placed" | "returned";
                    /** @description In the currency of the settings */
                    total?: number;
                } | unknown[];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Whose order it is */
                            contact: string | null;
                            /** @description Why a row was refused, and where */
                            errors: {
                                message: string;
                                path: string;
                            }[];
                            /** @description Place in the list that was sent, from 0 */
                            index: number;
                            /**
                             * @description unmatched: it is kept, and attached when a contact with one of its keys appears; refused: nothing was kept
                             * @enum {string}
                             */
                            outcome: "created" | "same" | "changed" | "returned" | "unmatched" | "refused";
                            ref: string | null;
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrdersByRef: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @description null while nobody with its keys is known */
                        contact: string | null;
                        customer: {
                            contact: string | null;
                            email: string | null;
                            mobile: string | null;
                            ref: string | null;
                        };
                        data: {
                            [key: string]: string | number | boolean;
                        };
                        items: {
                            category: string | null;
                            price: number | null;
                            product: string;
                            quantity: number;
                        }[];
                        /**
                         * Format: date-time
                         * @description When it became known here, and whose it is
                         */
                        receivedAt: string;
                        ref: string;
                        /** @description Given back so far */
                        returned: number;
                        /** @description Rises with every change */
                        revision: number;
                        /**
                         * @description returned: as a whole
                         * @enum {string}
                         */
                        status: "placed" | "returned";
                        total: number;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description Days of the organisation’s calendar, today among them */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreflightsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such preflight */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreflightsByIdPeople: {
        parameters: {
            query: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description Key of a group of the preflight */
                group: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contact: string;
                            /** @description What a person needs to understand it: a field, a length, an address */
                            detail: string | null;
                            id: string;
                            name: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such preflight, or no such group in it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Everyone, a saved segment, a rule, or a list of contacts */
                    audience: {
                        /** @constant */
                        everyone: true;
                    } | {
                        segment: string;
                    } | {
                        rule: components["schemas"]["RuleInput"];
                    } | {
                        contacts: string[];
                    };
                    /** @enum {string} */
                    channel: "sms" | "email";
                    /**
                     * @default marketing
                     * @enum {string}
                     */
                    purpose?: "marketing" | "service";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reach"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadyMade: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadyMade"][];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReadyMadeByIdUse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default sms
                     * @enum {string}
                     */
                    channel?: "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A draft, to change as any other */
                        campaign: {
                            /** @description Everyone, a saved segment, a rule, or a list of contacts */
                            audience: {
                                /** @constant */
                                everyone: true;
                            } | {
                                segment: string;
                            } | {
                                rule: components["schemas"]["Rule"];
                            } | {
                                contacts: string[];
                            };
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Merge values of the campaign itself: pct, code, date … */
                            data: {
                                [key: string]: string;
                            };
                            /** @description Groups of that preflight whose people are left out */
                            excluded: string[];
                            /** @description The first moment inside office hours at or after the start */
                            firstOpening: string | null;
                            /** @description Why the run waits for a person */
                            hold: ({
                                expected: number;
                                found: number;
                                /** @constant */
                                reason: "growth";
                            } | {
                                of: number;
                                /** @constant */
                                reason: "refused";
                                refused: number;
                                /** @description The last refusal, in the provider’s words; null: they bounced later */
                                why: string | null;
                            } | {
                                /** @constant */
                                reason: "restored";
                                /** Format: date-time */
                                takenAt: string;
                            }) | null;
                            /**
                             * @description Whose clock the office hours follow
                             * @enum {string}
                             */
                            hoursIn: "organisation" | "contact";
                            id: string;
                            /** @description Where {{link}} leads */
                            link: string | null;
                            name: string;
                            /** @description Occurrences that fell into a time when Chapar was not running, and were not made up for */
                            passed: {
                                /** Format: date-time */
                                lastAt: string;
                                times: number;
                            } | null;
                            /** @description The preflight it was scheduled with */
                            preflight: string | null;
                            /** @description 1 goes first. Null: 1 for service, 3 for occasions, 5 for the rest */
                            priority: number | null;
                            progress: {
                                matched: number;
                                planned: number;
                                planningDone: boolean;
                                refused: number;
                            } | null;
                            /**
                             * @description marketing needs consent and carries an opt-out; service does not
                             * @enum {string}
                             */
                            purpose: "marketing" | "service";
                            /** @description Once; on days of the week; for an occasion, once per contact and year; after an order; before an appointment */
                            repeat: {
                                /** @constant */
                                kind: "once";
                            } | {
                                /** @constant */
                                kind: "weekly";
                                /** @description Time of day on the organisation’s clock */
                                time: string;
                                /** @description 1 Monday to 7 Sunday */
                                weekdays: number[];
                            } | {
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /**
                                 * @description On a closed day: all the same, on the open day before, or on the next one
                                 * @default keep
                                 * @enum {string}
                                 */
                                closedDay: "keep" | "before" | "after";
                                /** @constant */
                                kind: "occasion";
                                /** @enum {string} */
                                occasion: "birthday" | "wedding" | "spouse-birthday" | "membership";
                                /**
                                 * @description Days after the day (before it: negative) on which the message leaves
                                 * @default 0
                                 */
                                offsetDays: number;
                                /**
                                 * @description Time of day on the organisation’s clock
                                 * @default 10:00
                                 */
                                time: string;
                            } | {
                                /**
                                 * @description From the order to the message
                                 * @default 60
                                 */
                                afterMinutes: number;
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /** @constant */
                                kind: "order";
                            } | {
                                /**
                                 * @description From the message to the appointment
                                 * @default 1440
                                 */
                                beforeMinutes: number;
                                /**
                                 * @description Whether what fell into a time when Chapar was not running is made up for, one day at the most
                                 * @default false
                                 */
                                catchUp: boolean;
                                /** @constant */
                                kind: "appointment";
                            };
                            run: string | null;
                            /** @description Who is served first */
                            serving: ({
                                /** @constant */
                                by: "value";
                            } | {
                                /** @constant */
                                by: "field";
                                field: string;
                                values: string[];
                            }) | null;
                            /** @description Start of the run, of the next one if it repeats; nothing is claimable before */
                            startsAt: string | null;
                            /** @enum {string} */
                            state: "draft" | "scheduled" | "missed" | "planning" | "sending" | "paused" | "finished" | "stopped";
                            /** @description Id of the template; its channel is the campaign’s */
                            template: string;
                            /** @description The version it was scheduled with */
                            templateVersion: number | null;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Why nothing leaves at the moment, when something holds the line up */
                            waiting: string | null;
                        };
                        /** @description What the campaign must be given before it can be scheduled */
                        missing: {
                            /** @description The place in the campaign: data.code, link */
                            path: string;
                            /** @description How such a value may look */
                            sample: {
                                en: string;
                                fa: string;
                            } | null;
                        }[];
                        /** @description Id of the template of one’s own that was made for it */
                        template: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such campaign */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSampleClub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleClub"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSampleClub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How many contacts
                     * @default 2000
                     */
                    size?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleClub"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be loaded now; `code` says why */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSampleClub: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleClub"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A campaign to it is under way, or it is being loaded or removed already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSandbox: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                channel?: "sms" | "email";
                /** @description How many at the most */
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SandboxMessage"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSandboxById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxMessage"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such message, or forgotten by now */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSandboxReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The customer’s number */
                    from: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the customer would be answered; null for nothing */
                        answer: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A provider for SMS is set up: replies come from it alone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegments: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Segment"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSegments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rule: components["schemas"]["RuleInput"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such segment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSegmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rule: components["schemas"]["RuleInput"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such segment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSegmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such segment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A campaign is for it, or another segment is built on it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegmentsByIdExplain: {
        parameters: {
            query: {
                /** @description The contact’s id */
                contact: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such segment or contact */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A segment in it is gone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSegmentsExplain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact: string;
                    rule: components["schemas"]["RuleInput"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegmentsFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleVocabulary"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSegmentsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also say whom a message on this channel would reach
                     * @enum {string}
                     */
                    channel?: "sms" | "email";
                    /**
                     * @description Of that message; marketing needs consent
                     * @default marketing
                     * @enum {string}
                     */
                    purpose?: "marketing" | "service";
                    rule: components["schemas"]["RuleInput"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPreview"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description To be sent as X-CSRF-Token with every request that changes something */
                        csrfToken: string;
                        user: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                        };
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description To be sent as X-CSRF-Token with every request that changes something */
                        csrfToken: string;
                        user: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                        };
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The email address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brand: {
                            en: string;
                            fa: string;
                        };
                        /** @description The most marketing messages that one contact gets; service messages do not count */
                        caps: {
                            /** @enum {string} */
                            channel: "sms" | "email" | "any";
                            max: number;
                            /** @enum {string} */
                            period: "day" | "week" | "month";
                        }[];
                        /**
                         * @description Unit of the shop’s amounts and of prices: IRR rial, IRT toman (10 rial)
                         * @enum {string}
                         */
                        currency: "IRR" | "IRT" | "USD" | "EUR";
                        /** @description Mails a second to one receiving domain at most; null: the rate of mails */
                        domainRate: number | null;
                        /** @description Hours after its start at which a run gives up what is unsent */
                        expiryHours: number;
                        /** @description The fields that contacts of this organisation have beyond the standard ones */
                        fields: {
                            name: string;
                            /** @enum {string} */
                            type: "text" | "number" | "boolean" | "date";
                        }[];
                        /** @description An audience grown by more between preflight and start waits for a person */
                        growthPercent: number;
                        hours: {
                            /** @description Closed days, Gregorian, YYYY-MM-DD */
                            holidays: string[];
                            /** @description Openings by ISO weekday, 1 Monday to 7 Sunday, in the wall-clock time of the zone */
                            weekly: {
                                1: {
                                    from: string;
                                    to: string;
                                }[];
                                2: {
                                    from: string;
                                    to: string;
                                }[];
                                3: {
                                    from: string;
                                    to: string;
                                }[];
                                4: {
                                    from: string;
                                    to: string;
                                }[];
                                5: {
                                    from: string;
                                    to: string;
                                }[];
                                6: {
                                    from: string;
                                    to: string;
                                }[];
                                7: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                        };
                        /** @enum {string} */
                        language: "fa" | "en";
                        mail: {
                            /** @description The postal line of the footer, in each language */
                            address: {
                                en: string | null;
                                fa: string | null;
                            };
                            color: string;
                            /** @description Id of an image here, or its web address */
                            logo: string | null;
                        };
                        /** @description Minutes after its first opening at which an unstarted run asks a person */
                        missedAfterMinutes: number;
                        occasions: {
                            /** @description When greetings leave on a closed day that is kept */
                            hours: {
                                from: string;
                                to: string;
                            };
                            /**
                             * @description Whether 30 Esfand and 29 February are kept, in a common year, on the month’s last day or the day after
                             * @enum {string}
                             */
                            leapDay: "last-day" | "next-day";
                        };
                        /** @description The published telephone number, as messages print it */
                        phone: string | null;
                        /** @description Hours after which a preflight must be made again */
                        preflightHours: number;
                        /** @description In the currency below; what is not listed is shown as unknown, never as free */
                        prices: {
                            /** @description One mail; null when it is not known */
                            email: number | null;
                            sms: {
                                /** @description One part of a Latin text */
                                gsm7: number;
                                /** @description A line such as sms:twilio; null for every line */
                                line: string | null;
                                /** @description Beginning of the receiver’s number; + for everywhere. The longest that fits counts */
                                prefix: string;
                                /** @description One part of a Persian text */
                                ucs2: number;
                            }[];
                        };
                        rates: {
                            /** @description Messages a second at most */
                            email: number;
                            /** @description Messages a second at most */
                            sms: number;
                        };
                        /** @description A run of which more than this was refused or bounced, of the last 200 or more, waits for a person */
                        refusedPercent: number;
                        /** @description What holds for one sender: its own rate, and a plan for its first weeks */
                        senders: {
                            /** @description As GET /channels names the sender */
                            address: string;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @description Messages a second at most; null: the rate of the channel */
                            rate: number | null;
                            /** @description How many messages a new sender may send in a day, from a day on until the next; the earliest first */
                            warmUp: {
                                /**
                                 * Format: date
                                 * @description Day of the office, Gregorian
                                 */
                                from: string;
                                /** @description Null: no more limit from this day on */
                                perDay: number | null;
                            }[];
                        }[];
                        sms: {
                            /** @description Plain quotes and dashes for curly ones where that saves units */
                            latinTypography: boolean;
                            /** @description Print short links with https:// */
                            linkScheme: boolean;
                            /** @description The most billable parts */
                            maxParts: number;
                            /** @description The most GSM-7 septets or UTF-16 units a text may have */
                            maxUnits: number;
                            /** @description {{#optional}} blocks left out, the last first, when it does not fit */
                            optionalBlocks: boolean;
                            /** @description The short name when the full one does not fit */
                            shortNames: boolean;
                        };
                        /** @description Marketing messages in one round of touches */
                        touches: number;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    brand?: {
                        en?: string;
                        fa?: string;
                    };
                    /** @description The most marketing messages that one contact gets; service messages do not count */
                    caps?: {
                        /** @enum {string} */
                        channel: "sms" | "email" | "any";
                        max: number;
                        /** @enum {string} */
                        period: "day" | "week" | "month";
                    }[];
                    /**
                     * @description Unit of the shop’s amounts and of prices: IRR rial, IRT toman (10 rial)
                     * @enum {string}
                     */
                    currency?: "IRR" | "IRT" | "USD" | "EUR";
                    /** @description Mails a second to one receiving domain at most; null: the rate of mails */
                    domainRate?: number | null;
                    /** @description Hours after its start at which a run gives up what is unsent */
                    expiryHours?: number;
                    /** @description The fields that contacts of this organisation have beyond the standard ones */
                    fields?: {
                        name: string;
                        /** @enum {string} */
                        type: "text" | "number" | "boolean" | "date";
                    }[];
                    /** @description An audience grown by more between preflight and start waits for a person */
                    growthPercent?: number;
                    hours?: {
                        /** @description Closed days, Gregorian, YYYY-MM-DD */
                        holidays?: string[];
                        weekly?: {
                            1?: {
                                from: string;
                                to: string;
                            }[];
                            2?: {
                                from: string;
                                to: string;
                            }[];
                            3?: {
                                from: string;
                                to: string;
                            }[];
                            4?: {
                                from: string;
                                to: string;
                            }[];
                            5?: {
                                from: string;
                                to: string;
                            }[];
                            6?: {
                                from: string;
                                to: string;
                            }[];
                            7?: {
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                    /** @enum {string} */
                    language?: "fa" | "en";
                    mail?: {
                        address?: {
                            en?: string | null;
                            fa?: string | null;
                        };
                        color?: string;
                        /** @description Id of an image here, or its web address */
                        logo?: string | null;
                    };
                    /** @description Minutes after its first opening at which an unstarted run asks a person */
                    missedAfterMinutes?: number;
                    occasions?: {
                        /** @description When greetings leave on a closed day that is kept */
                        hours?: {
                            from: string;
                            to: string;
                        };
                        /**
                         * @description Whether 30 Esfand and 29 February are kept, in a common year, on the month’s last day or the day after
                         * @enum {string}
                         */
                        leapDay?: "last-day" | "next-day";
                    };
                    /** @description The published telephone number, as messages print it */
                    phone?: string | null;
                    /** @description Hours after which a preflight must be made again */
                    preflightHours?: number;
                    prices?: {
                        /** @description One mail; null when it is not known */
                        email?: number | null;
                        sms?: {
                            /** @description One part of a Latin text */
                            gsm7: number;
                            /** @description A line such as sms:twilio; null for every line */
                            line: string | null;
                            /** @description Beginning of the receiver’s number; + for everywhere. The longest that fits counts */
                            prefix: string;
                            /** @description One part of a Persian text */
                            ucs2: number;
                        }[];
                    };
                    rates?: {
                        /** @description Messages a second at most */
                        email?: number;
                        /** @description Messages a second at most */
                        sms?: number;
                    };
                    /** @description A run of which more than this was refused or bounced, of the last 200 or more, waits for a person */
                    refusedPercent?: number;
                    /** @description What holds for one sender: its own rate, and a plan for its first weeks */
                    senders?: {
                        /** @description As GET /channels names the sender */
                        address: string;
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description Messages a second at most; null: the rate of the channel */
                        rate: number | null;
                        /** @description How many messages a new sender may send in a day, from a day on until the next; the earliest first */
                        warmUp: {
                            /**
                             * Format: date
                             * @description Day of the office, Gregorian
                             */
                            from: string;
                            /** @description Null: no more limit from this day on */
                            perDay: number | null;
                        }[];
                    }[];
                    sms?: {
                        /** @description Plain quotes and dashes for curly ones where that saves units */
                        latinTypography?: boolean;
                        /** @description Print short links with https:// */
                        linkScheme?: boolean;
                        /** @description The most billable parts */
                        maxParts?: number;
                        /** @description The most GSM-7 septets or UTF-16 units a text may have */
                        maxUnits?: number;
                        /** @description {{#optional}} blocks left out, the last first, when it does not fit */
                        optionalBlocks?: boolean;
                        /** @description The short name when the full one does not fit */
                        shortNames?: boolean;
                    };
                    /** @description Marketing messages in one round of touches */
                    touches?: number;
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brand: {
                            en: string;
                            fa: string;
                        };
                        /** @description The most marketing messages that one contact gets; service messages do not count */
                        caps: {
                            /** @enum {string} */
                            channel: "sms" | "email" | "any";
                            max: number;
                            /** @enum {string} */
                            period: "day" | "week" | "month";
                        }[];
                        /**
                         * @description Unit of the shop’s amounts and of prices: IRR rial, IRT toman (10 rial)
                         * @enum {string}
                         */
                        currency: "IRR" | "IRT" | "USD" | "EUR";
                        /** @description Mails a second to one receiving domain at most; null: the rate of mails */
                        domainRate: number | null;
                        /** @description Hours after its start at which a run gives up what is unsent */
                        expiryHours: number;
                        /** @description The fields that contacts of this organisation have beyond the standard ones */
                        fields: {
                            name: string;
                            /** @enum {string} */
                            type: "text" | "number" | "boolean" | "date";
                        }[];
                        /** @description An audience grown by more between preflight and start waits for a person */
                        growthPercent: number;
                        hours: {
                            /** @description Closed days, Gregorian, YYYY-MM-DD */
                            holidays: string[];
                            /** @description Openings by ISO weekday, 1 Monday to 7 Sunday, in the wall-clock time of the zone */
                            weekly: {
                                1: {
                                    from: string;
                                    to: string;
                                }[];
                                2: {
                                    from: string;
                                    to: string;
                                }[];
                                3: {
                                    from: string;
                                    to: string;
                                }[];
                                4: {
                                    from: string;
                                    to: string;
                                }[];
                                5: {
                                    from: string;
                                    to: string;
                                }[];
                                6: {
                                    from: string;
                                    to: string;
                                }[];
                                7: {
                                    from: string;
                                    to: string;
                                }[];
                            };
                        };
                        /** @enum {string} */
                        language: "fa" | "en";
                        mail: {
                            /** @description The postal line of the footer, in each language */
                            address: {
                                en: string | null;
                                fa: string | null;
                            };
                            color: string;
                            /** @description Id of an image here, or its web address */
                            logo: string | null;
                        };
                        /** @description Minutes after its first opening at which an unstarted run asks a person */
                        missedAfterMinutes: number;
                        occasions: {
                            /** @description When greetings leave on a closed day that is kept */
                            hours: {
                                from: string;
                                to: string;
                            };
                            /**
                             * @description Whether 30 Esfand and 29 February are kept, in a common year, on the month’s last day or the day after
                             * @enum {string}
                             */
                            leapDay: "last-day" | "next-day";
                        };
                        /** @description The published telephone number, as messages print it */
                        phone: string | null;
                        /** @description Hours after which a preflight must be made again */
                        preflightHours: number;
                        /** @description In the currency below; what is not listed is shown as unknown, never as free */
                        prices: {
                            /** @description One mail; null when it is not known */
                            email: number | null;
                            sms: {
                                /** @description One part of a Latin text */
                                gsm7: number;
                                /** @description A line such as sms:twilio; null for every line */
                                line: string | null;
                                /** @description Beginning of the receiver’s number; + for everywhere. The longest that fits counts */
                                prefix: string;
                                /** @description One part of a Persian text */
                                ucs2: number;
                            }[];
                        };
                        rates: {
                            /** @description Messages a second at most */
                            email: number;
                            /** @description Messages a second at most */
                            sms: number;
                        };
                        /** @description A run of which more than this was refused or bounced, of the last 200 or more, waits for a person */
                        refusedPercent: number;
                        /** @description What holds for one sender: its own rate, and a plan for its first weeks */
                        senders: {
                            /** @description As GET /channels names the sender */
                            address: string;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @description Messages a second at most; null: the rate of the channel */
                            rate: number | null;
                            /** @description How many messages a new sender may send in a day, from a day on until the next; the earliest first */
                            warmUp: {
                                /**
                                 * Format: date
                                 * @description Day of the office, Gregorian
                                 */
                                from: string;
                                /** @description Null: no more limit from this day on */
                                perDay: number | null;
                            }[];
                        }[];
                        sms: {
                            /** @description Plain quotes and dashes for curly ones where that saves units */
                            latinTypography: boolean;
                            /** @description Print short links with https:// */
                            linkScheme: boolean;
                            /** @description The most billable parts */
                            maxParts: number;
                            /** @description The most GSM-7 septets or UTF-16 units a text may have */
                            maxUnits: number;
                            /** @description {{#optional}} blocks left out, the last first, when it does not fit */
                            optionalBlocks: boolean;
                            /** @description The short name when the full one does not fit */
                            shortNames: boolean;
                        };
                        /** @description Marketing messages in one round of touches */
                        touches: number;
                        /** Format: date-time */
                        updatedAt: string;
                        zone: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description There is no account yet; the link that the start prints makes the first */
                        awaited: boolean;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    /** @description 10 to 128 characters; any will do, a sentence is better than a riddle */
                    password: string;
                    /** @description From the link that the first start prints */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description To be sent as X-CSRF-Token with every request that changes something */
                        csrfToken: string;
                        user: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                        };
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is already a user */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuppressions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                channel?: "sms" | "email";
                /** @description Said at or after */
                from?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Given for it, first or later */
                reason?: "unsubscribed" | "stop" | "complaint" | "bounce" | "invalid-address" | "manual";
                /** @description Said before */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description When the first no came
                             */
                            at: string;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @description Last two digits of a number; null for email */
                            hint: string | null;
                            /** @description Keyed hash of channel and address */
                            id: string;
                            /** @description Every reason ever given, the first one first */
                            reasons: ("unsubscribed" | "stop" | "complaint" | "bounce" | "invalid-address" | "manual")[];
                            source: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSuppressions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A mobile number or an email address, in any usual form */
                    address: string;
                    /** @enum {string} */
                    channel: "sms" | "email";
                    /**
                     * @default manual
                     * @enum {string}
                     */
                    reason?: "unsubscribed" | "stop" | "complaint" | "bounce" | "invalid-address" | "manual";
                    /**
                     * @description Where the no came from
                     * @default staff
                     */
                    source?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When the first no came
                         */
                        at: string;
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description Last two digits of a number; null for email */
                        hint: string | null;
                        /** @description Keyed hash of channel and address */
                        id: string;
                        /** @description Every reason ever given, the first one first */
                        reasons: ("unsubscribed" | "stop" | "complaint" | "bounce" | "invalid-address" | "manual")[];
                        source: string;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSuppressionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such suppression. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSuppressionsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A mobile number or an email address, in any usual form */
                    address: string;
                    /** @enum {string} */
                    channel: "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suppressed: boolean;
                        suppression: {
                            /**
                             * Format: date-time
                             * @description When the first no came
                             */
                            at: string;
                            /** @enum {string} */
                            channel: "sms" | "email";
                            /** @description Last two digits of a number; null for email */
                            hint: string | null;
                            /** @description Keyed hash of channel and address */
                            id: string;
                            /** @description Every reason ever given, the first one first */
                            reasons: ("unsubscribed" | "stop" | "complaint" | "bounce" | "invalid-address" | "manual")[];
                            source: string;
                        } | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplates: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Template"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    channel: "sms";
                    name: string;
                    variants: {
                        [key: string]: {
                            /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                            text: string;
                        };
                    };
                } | {
                    /** @constant */
                    channel: "email";
                    name: string;
                    variants: {
                        [key: string]: {
                            /**
                             * @description What html is written in
                             * @default html
                             * @enum {string}
                             */
                            format?: "html" | "mjml";
                            html: string;
                            /**
                             * @description What inboxes show behind the subject; null leaves that to the mail's first words
                             * @default null
                             */
                            preheader?: string | null;
                            subject: string;
                            /**
                             * @description The plain part; null to have it made from the HTML
                             * @default null
                             */
                            text?: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        template: components["schemas"]["Template"];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        template: components["schemas"]["Template"];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTemplatesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    channel: "sms";
                    name: string;
                    variants: {
                        [key: string]: {
                            /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                            text: string;
                        };
                    };
                    /** @description The version that was edited; refused with 409 when somebody has changed it since */
                    version?: number;
                } | {
                    /** @constant */
                    channel: "email";
                    name: string;
                    variants: {
                        [key: string]: {
                            /**
                             * @description What html is written in
                             * @default html
                             * @enum {string}
                             */
                            format?: "html" | "mjml";
                            html: string;
                            /**
                             * @description What inboxes show behind the subject; null leaves that to the mail's first words
                             * @default null
                             */
                            preheader?: string | null;
                            subject: string;
                            /**
                             * @description The plain part; null to have it made from the HTML
                             * @default null
                             */
                            text?: string | null;
                        };
                    };
                    /** @description The version that was edited; refused with 409 when somebody has changed it since */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        template: components["schemas"]["Template"];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTemplatesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A campaign needs it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesByIdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Where it redirects to, or what went wrong */
                            detail: string | null;
                            link: string;
                            /**
                             * @description broken: the server says that there is no such page; unreachable: nobody could say
                             * @enum {string}
                             */
                            outcome: "ok" | "redirect" | "broken" | "unreachable";
                            /** @description What the server answered; null when it did not */
                            status: number | null;
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesByIdPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose values to write; else `values`, else sample values */
                    contactId?: string;
                    /**
                     * @description Which variant; else the first there is
                     * @enum {string}
                     */
                    language?: "fa" | "en";
                    values?: {
                        [key: string]: string | number | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description The field without a value, or with one that cannot be written */
                        field: string | null;
                        html: string | null;
                        /** @enum {string} */
                        language: "fa" | "en";
                        /** @enum {string} */
                        outcome: "ready" | "too-long" | "missing-field" | "bad-value" | "empty";
                        sms: {
                            /** @enum {string} */
                            encoding: "gsm7" | "ucs2";
                            fits: ("latin-typography" | "short-name" | "optional-dropped")[];
                            /** @description What is paid for */
                            parts: number;
                            text: string;
                            /** @description GSM-7 septets or UTF-16 units */
                            units: number;
                        } | null;
                        subject: string | null;
                        text: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatesByIdVariants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVariants"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatesByIdVersions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: number;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TemplateVersion"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template or version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatesByIdVersionsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @description Blocks that were taken in, and their versions */
                        blocks: {
                            name: string;
                            version: number;
                        }[];
                        /** @description user:… or key:…; null where nobody is known */
                        by: string | null;
                        changes: {
                            /** @enum {string} */
                            how: "added" | "removed" | "changed";
                            /** @description name; a whole variant: fa; a part of it: fa.text */
                            place: string;
                        }[];
                        content: {
                            /** @constant */
                            channel: "sms";
                            variants: {
                                [key: string]: {
                                    /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                                    text: string;
                                };
                            };
                        } | {
                            /** @constant */
                            channel: "email";
                            variants: {
                                [key: string]: {
                                    /**
                                     * @description What html is written in
                                     * @default html
                                     * @enum {string}
                                     */
                                    format: "html" | "mjml";
                                    html: string;
                                    /**
                                     * @description What inboxes show behind the subject; null leaves that to the mail's first words
                                     * @default null
                                     */
                                    preheader: string | null;
                                    subject: string;
                                    /**
                                     * @description The plain part; null to have it made from the HTML
                                     * @default null
                                     */
                                    text: string | null;
                                };
                            };
                        };
                        name: string;
                        /** @description The block whose newest version was taken in */
                        refreshed: string | null;
                        /** @description The version that was brought back */
                        restored: number | null;
                        /** @description One line on what changed */
                        summary: {
                            [key: string]: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template or version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplatesByIdVersionsByVersionDiff: {
        parameters: {
            query?: {
                /** @description The version to compare with; else the one before */
                against?: number;
            };
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDiff"];
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template or version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesByIdVersionsByVersionRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that was looked at; refused with 409 when somebody has changed it since */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        template: components["schemas"]["Template"];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such template or version */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody has changed it meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    channel: "sms";
                    variants: {
                        [key: string]: {
                            /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                            text: string;
                        };
                    };
                } | {
                    /** @constant */
                    channel: "email";
                    variants: {
                        [key: string]: {
                            /**
                             * @description What html is written in
                             * @default html
                             * @enum {string}
                             */
                            format?: "html" | "mjml";
                            html: string;
                            /**
                             * @description What inboxes show behind the subject; null leaves that to the mail's first words
                             * @default null
                             */
                            preheader?: string | null;
                            subject: string;
                            /**
                             * @description The plain part; null to have it made from the HTML
                             * @default null
                             */
                            text?: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: {
                            /** @description Of an SMS: what makes it Unicode, the first ten of a language */
                            culprits: {
                                char: string;
                                /** @description U+2014 */
                                code: string;
                                column: number;
                                /** @description What could stand there instead; empty: remove it; null: nothing comes near it */
                                fix: string | null;
                                /** @enum {string} */
                                language: "fa" | "en";
                                line: number;
                            }[];
                            /** @description Names that the text uses */
                            fields: string[];
                            /** @description Web addresses written in the text */
                            links: string[];
                            /** @description Of an SMS, with values of common length */
                            sizes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    encoding: "gsm7" | "ucs2";
                                    /** @description What is paid for */
                                    parts: number;
                                    /** @description GSM-7 septets or UTF-16 units */
                                    units: number;
                                };
                            };
                            /** @description {{link}} stands in the text, so a campaign must give its main link */
                            usesMainLink: boolean;
                            warnings: {
                                /** @enum {string} */
                                code: "too-long" | "unicode" | "large-html" | "missing-variant" | "fields-differ" | "no-brand" | "missing-alt" | "insecure-link" | "placeholder-link" | "dead-anchor" | "not-usable";
                                column: number | null;
                                line: number | null;
                                message: string;
                                path: string;
                            }[];
                        };
                        /** @description What one language has and the other lacks; none while there are problems */
                        gaps: {
                            /** @enum {string} */
                            code: "missing-variant" | "missing-part" | "fields-differ" | "links-differ" | "helpers-differ" | "optionals-differ" | "no-brand";
                            cure: string;
                            /**
                             * @description Which one lacks it
                             * @enum {string}
                             */
                            language: "fa" | "en";
                            /** @description null: the whole variant */
                            part: string | null;
                            /** @description The field, the address, … */
                            what: string;
                        }[];
                        problems: {
                            code: string;
                            column: number;
                            line: number;
                            message: string;
                            /** @description variants.fa.text */
                            path: string;
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose values to write; else `values`, else sample values */
                    contactId?: string;
                    content: {
                        /** @constant */
                        channel: "sms";
                        variants: {
                            [key: string]: {
                                /** @description Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}} */
                                text: string;
                            };
                        };
                    } | {
                        /** @constant */
                        channel: "email";
                        variants: {
                            [key: string]: {
                                /**
                                 * @description What html is written in
                                 * @default html
                                 * @enum {string}
                                 */
                                format?: "html" | "mjml";
                                html: string;
                                /**
                                 * @description What inboxes show behind the subject; null leaves that to the mail's first words
                                 * @default null
                                 */
                                preheader?: string | null;
                                subject: string;
                                /**
                                 * @description The plain part; null to have it made from the HTML
                                 * @default null
                                 */
                                text?: string | null;
                            };
                        };
                    };
                    /**
                     * @description Which variant; else the first there is
                     * @enum {string}
                     */
                    language?: "fa" | "en";
                    values?: {
                        [key: string]: string | number | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "email";
                        /** @description The field without a value, or with one that cannot be written */
                        field: string | null;
                        html: string | null;
                        /** @enum {string} */
                        language: "fa" | "en";
                        /** @enum {string} */
                        outcome: "ready" | "too-long" | "missing-field" | "bad-value" | "empty";
                        /** @description What a campaign, an order or an appointment would bring: made up, but for what `values` gave */
                        samples: {
                            [key: string]: string | number | boolean;
                        };
                        sms: {
                            /** @enum {string} */
                            encoding: "gsm7" | "ucs2";
                            fits: ("latin-typography" | "short-name" | "optional-dropped")[];
                            /** @description What is paid for */
                            parts: number;
                            text: string;
                            /** @description GSM-7 septets or UTF-16 units */
                            units: number;
                        } | null;
                        subject: string | null;
                        text: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUncertain: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                campaign?: string;
                /** @description How many at the most */
                limit?: number;
                /** @description Those that want a decision, or those that somebody left a doubt */
                show?: "open" | "accepted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description When this was read; send it along with what is decided upon it
                         */
                        asOf: string;
                        items: components["schemas"]["Uncertain"][];
                        next: string | null;
                        /** @description How many there are on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUncertainDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description asOf of the page that it is decided upon: what came into doubt after it is left alone
                     */
                    asOf: string;
                    campaign?: string;
                    /**
                     * @description arrived: it went, and counts as submitted; failed: it did not go, and is left; resend: send it again; accept: leave it a doubt that wants nobody’s attention any more
                     * @enum {string}
                     */
                    decision: "arrived" | "failed" | "resend" | "accept";
                    /** @description Deliveries; else all open ones of a campaign */
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decided: number;
                        /** @description How many were not decided */
                        left: number;
                        /** @description Which, and why: the first 500 */
                        why: {
                            id: string;
                            state: ("planned" | "submitting" | "skipped" | "submitted" | "failed" | "uncertain" | "delivered" | "bounced") | null;
                            /**
                             * @description unknown: there is none of this id; settled: it is in doubt no more; newer: it came into doubt after asOf; accepted: it was before; and what stands against sending again: stopped: its run was stopped; expired: its time is over; not-configured: its provider is not configured any more; test: a test is not sent again
                             * @enum {string}
                             */
                            why: "unknown" | "settled" | "newer" | "accepted" | "stopped" | "expired" | "not-configured" | "test";
                        }[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The first request with this Idempotency-Key is still being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                /** @description How many at the most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            disabled: boolean;
                            email: string;
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request has one effect; kept for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    /** @description 10 to 128 characters; any will do, a sentence is better than a riddle */
                    password: string;
                    /** @enum {string} */
                    role: "admin" | "marketer" | "manager";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        disabled: boolean;
                        email: string;
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "marketer" | "manager";
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The email address is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is the last admin */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A disabled user cannot sign in; the sessions end */
                    disabled?: boolean;
                    name?: string;
                    /** @description A new password ends the sessions of the user */
                    password?: string;
                    /**
                     * @description A new role ends the sessions of the user
                     * @enum {string}
                     */
                    role?: "admin" | "marketer" | "manager";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        disabled: boolean;
                        email: string;
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "marketer" | "manager";
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is the last admin */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /** @description 10 to 128 characters; any will do, a sentence is better than a riddle */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description To be sent as X-CSRF-Token with every request that changes something */
                        csrfToken: string;
                        user: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "marketer" | "manager";
                        };
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has another media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: components["schemas"]["LineLoad"][];
                        processes: components["schemas"]["WorkerProcess"][];
                        /** @description Deliveries in doubt that want a decision */
                        uncertain: number;
                        /** @description Roles that no living process has */
                        unserved: ("web" | "worker" | "scheduler")[];
                    };
                };
            };
            /** @description The request cannot be read: not JSON, not UTF-8, or a bad header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody we know is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed, or the CSRF token is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request can be read, but these places in it cannot be accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address and the headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
