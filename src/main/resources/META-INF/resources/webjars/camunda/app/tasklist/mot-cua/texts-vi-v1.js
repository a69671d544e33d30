// Every word that our part of Tasklist shows.
export default {
  tab: 'Hồ sơ',
  loading: 'Đang tải hồ sơ…',
  refresh: 'Tải lại',
  nothing: '–',
  yes: 'Có',
  no: 'Không',

  error: {
    title: 'Không tải được hồ sơ',
    network: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi tải lại.',
    session: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    unknown: status => `Máy chủ trả lời không đọc được (mã ${status}). Hãy tải lại; nếu vẫn lỗi, báo người quản trị.`,
    retry: 'Thử lại'
  },

  head: {
    procedurePage: 'Xem trang của thủ tục: giấy tờ, phí, các bước, sơ đồ',
    code: 'Mã hồ sơ',
    due: 'Hẹn trả',
    dueOriginal: 'Hẹn trả gốc',
    dueStatutory: 'Hạn theo quy định',
    provisional: 'tạm tính: lịch nghỉ của năm này chưa được công bố',
    noDue: 'chưa có: đồng hồ chưa chạy',
    received: 'Nộp lúc',
    channel: 'Kênh nộp',
    receiving: 'Nơi tiếp nhận',
    competent: 'Cơ quan giải quyết',
    late: 'Quá hạn',
    reEntered: 'Nhập lại từ sổ giấy',
    left: span => `còn ${span}`,
    over: span => `quá ${span}`,
    stopped: 'đồng hồ đang dừng',
    ended: 'đồng hồ đã kết thúc'
  },
  span: {day: n => `${n} ngày`, hour: n => `${n} giờ`, minute: n => `${n} phút`},

  status: {
    1: 'Mới đăng ký', 2: 'Được tiếp nhận', 3: 'Không được tiếp nhận', 4: 'Đang xử lý', 5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính', 7: 'Công dân yêu cầu rút hồ sơ', 8: 'Dừng xử lý', 9: 'Đã xử lý xong',
    10: 'Đã trả kết quả'
  },
  channel: {1: 'Trực tiếp', 2: 'Trực tuyến', 3: 'Bưu chính'},

  person: {
    applicant: 'Chủ hồ sơ',
    submitter: 'Người nộp',
    same: 'Chủ hồ sơ tự nộp',
    fullName: 'Họ và tên',
    personalNumber: 'Số định danh',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    address: 'Nơi cư trú',
    phone: 'Điện thoại',
    email: 'Thư điện tử'
  },
  sex: {M: 'Nam', F: 'Nữ'},

  declaration: {title: 'Tờ khai', none: 'Tờ khai không có nội dung khác.', entries: 'Cán bộ ghi'},

  papers: {
    title: 'Thành phần hồ sơ',
    none: 'Chưa ghi nhận giấy tờ nào.',
    number: 'TT',
    name: 'Tên giấy tờ',
    form: 'Hình thức',
    count: 'Số lượng',
    file: 'Tệp quét',
    noFile: 'chưa có tệp',
    open: 'Mở tệp',
    openNamed: name => `Mở tệp của giấy tờ ${name} trong thẻ mới`,
    upload: 'Tải lên',
    replace: 'Thay tệp',
    uploadNamed: name => `Tải tệp quét lên cho giấy tờ ${name}`,
    hint: 'Nhận tệp PDF, JPEG, PNG không quá 20 MB.',
    uploading: 'Đang tải lên…',
    uploaded: name => `Đã lưu tệp của giấy tờ ${name}.`,
    tooLarge: size => `Tệp nặng ${size} MB. Hãy chọn tệp không quá 20 MB.`,
    wrongType: 'Chỉ nhận tệp PDF, JPEG hoặc PNG. Hãy chọn tệp khác.',
    failed: 'Không tải tệp lên được'
  },
  form: {ORIGINAL: 'Bản chính', CERTIFIED_COPY: 'Bản chứng thực', PHOTOCOPY: 'Bản photo'},

  identity: {
    title: 'Đối chiếu dữ liệu dân cư',
    none: 'Chưa tra cứu.',
    field: 'Thông tin',
    declared: 'Đã khai',
    registered: 'Dữ liệu dân cư',
    result: 'Kết quả',
    agreement: {
      SAME: 'Khớp', TONE_PLACEMENT: 'Khớp, khác chỗ đặt dấu', YEAR_ONLY: 'Khớp năm', NOT_COMPARED: 'Không so',
      TO_READ: 'Cán bộ tự so', DIFFERS: 'Khác'
    },
    again: 'máy tra lại',
    pending: (attempts, time) => attempts
      ? `Máy đã tra lại ${attempts} lần chưa được, sẽ tra tiếp từ ${time}.` : `Máy sẽ tự tra lại từ ${time}.`,
    at: time => `tra lúc ${time}`,
    matched: 'Khớp',
    mismatch: 'Có thông tin khác, cần cán bộ kiểm tra',
    notFound: 'Không tìm thấy trong dữ liệu',
    unavailable: 'Chưa có trả lời, đối chiếu bản chính giấy tờ'
  },

  clock: {
    title: 'Đồng hồ thời hạn',
    none: 'Đồng hồ chưa có gì để giải thích.',
    explanation: 'Vì sao có ngày hẹn này',
    dueOriginal: 'Ngày hẹn trả gốc',
    dueStatutory: 'Hạn theo quy định',
    dueCurrent: 'Ngày hẹn trả',
    left: 'Thời gian làm việc',
    stops: 'Các lần đồng hồ dừng',
    stopFrom: 'Dừng lúc',
    stopTo: 'Chạy lại lúc',
    stopStands: 'đang dừng',
    stopTime: 'Thời gian dừng',
    stopWhy: 'Lý do',
    daysOut: n => `Những ngày không tính (${n} khoảng)`,
    facts: n => `Sổ cái đồng hồ (${n} dòng)`,
    number: 'TT',
    at: 'Lúc',
    what: 'Sự kiện',
    actor: 'Người thực hiện',
    why: 'Lý do, căn cứ',
    recorded: time => `ghi lúc ${time}`,
    approved: who => `người phê duyệt: ${who}`,
    correctedBy: line => `đã đính chính ở dòng ${line}`,
    voidedBy: line => `không xảy ra, theo đính chính ở dòng ${line}`,
    proposals: 'Đề nghị đính chính sổ cái',
    proposal: (number, line, right) => `Đề nghị ${number}: dòng ${line}, ${right}`,
    rightAt: time => `thời điểm đúng là ${time}`,
    never: 'việc đó không xảy ra',
    proposedBy: (who, time) => `người đề nghị: ${who}, lúc ${time}`,
    open: 'chờ người thứ hai duyệt',
    decided: (approved, who, time) => `${approved ? 'đã duyệt' : 'không duyệt'}: ${who}, lúc ${time}`,
    approve: 'Duyệt',
    refuse: 'Không duyệt',
    saved: 'Đã ghi quyết định về đề nghị đính chính.',
    propose: 'Đề nghị đính chính một dòng',
    line: 'Dòng sai (TT)',
    right: 'Thời điểm đúng',
    voided: 'Việc đó không xảy ra',
    reason: 'Lý do, căn cứ',
    send: 'Gửi đề nghị',
    sent: 'Đã ghi đề nghị. Đề nghị có hiệu lực khi người thứ hai duyệt.'
  },

  counter: {
    title: 'Tiếp nhận và trả kết quả',
    waybillIn: 'Số hiệu bưu gửi đến',
    waybillOut: 'Số hiệu bưu gửi đi',
    reEntered: 'Nhập lại từ sổ giấy',
    paper: (number, reason, head) => `số ${number}; lý do: ${reason}; người phê duyệt: ${head}`,
    answerLate: 'Chậm trả lời',
    answerDue: time => `không trả lời trong 8 giờ làm việc, hạn ${time}`,
    transfer: 'Chuyển cơ quan giải quyết',
    transferred: (time, due) => `lúc ${time}, hạn chuyển ${due}`,
    notTransferred: 'chưa chuyển',
    returned: 'Đã trả cho',
    receivedBy: {applicant: 'chủ hồ sơ', proxy: 'người được ủy quyền'},
    way: {counter: 'tại quầy', post: 'qua bưu chính'},
    originals: 'Bản chính đã trả',
    originalsKept: 'Bản chính giữ lại',
    result: 'Bản số hóa của kết quả',
    digitised: (code, time) => `mã ${code}, lưu lúc ${time}`,
    notDigitised: 'chưa có',
    open: 'Mở tệp',
    known: 'Đã có: kết quả trước đây của chủ hồ sơ, không yêu cầu nộp lại',
    knownName: 'Kết quả',
    knownCode: 'Mã kết quả',
    knownAt: 'Số hóa lúc',
    knownUse: 'Dùng cho giấy tờ',
    usePaper: name => `Giấy tờ được thay bằng ${name}`,
    use: 'Dùng'
  },

  absence: {
    open: 'Vắng mặt',
    title: 'Giao việc của người vắng mặt',
    officer: 'Người vắng mặt',
    substitute: 'Người làm thay',
    from: 'Từ',
    until: 'Đến',
    period: 'Thời gian',
    reason: 'Lý do',
    moved: 'Số việc đã giao',
    state: 'Trạng thái',
    enter: 'Giao việc',
    close: 'Đóng',
    end: 'Kết thúc',
    over: 'đã kết thúc',
    entered: 'Đã ghi nhận. Việc đang mở được giao ngay khi thời gian vắng mặt bắt đầu.',
    ended: 'Đã kết thúc. Việc chưa làm được trả lại người vắng mặt.',
    none: 'Chưa có lần vắng mặt nào.'
  },

  fee: {
    title: 'Phí, lệ phí',
    none: 'Chưa tính phí.',
    text: 'Khoản thu',
    quantity: 'Số lượng',
    unitPrice: 'Mức thu (đ)',
    amount: 'Thành tiền (đ)',
    basis: 'Căn cứ',
    total: 'Tổng cộng',
    receipt: (number, time) => `Biên lai số ${number}, lập lúc ${time}`,
    cashier: who => `người thu: ${who}`,
    online: 'thanh toán trực tuyến',
    ended: {CANCELLED: 'đã hủy', REFUNDED: 'đã hoàn tiền'},
    owed: amount => `Còn phải nộp: ${amount} đ.`,
    overpaid: amount => `Đã nộp thừa: ${amount} đ, phải hoàn lại.`,
    toRefund: amount => `Tiền chuyển đến nhưng không tính vào phí: ${amount} đ, phải hoàn lại.`,
    order: 'Lập lệnh thanh toán trực tuyến',
    ordered: 'Đã lập lệnh thanh toán. Hãy đưa liên kết cho người nộp.',
    waiting: 'Đang chờ thanh toán trực tuyến:',
    payPage: 'mở trang thanh toán',
    rules: {CAP: 'mức tối đa', EXEMPTION: 'miễn, giảm theo đối tượng', PROGRAMME: 'chương trình có thời hạn', REDUCTION: 'giảm theo quy định'}
  },

  documents: {
    title: 'Văn bản',
    none: 'Chưa có văn bản nào.',
    name: 'Tên văn bản',
    number: 'Số',
    issued: 'Ngày phát hành',
    actions: 'Xem, in',
    open: 'Mở',
    print: 'In',
    openNamed: name => `Mở ${name} trong thẻ mới`,
    printNamed: name => `In ${name}`,
    replacedBy: number => `đã thay bằng số ${number}`,
    replaced: 'đã thay bằng bản in sau',
    replaces: (number, reason) => `cấp lại, thay số ${number}: ${reason}`,
    signing: {DIGITAL: 'đã ký số', PEN: 'chưa ký số, in ra để ký tay và đóng dấu'},
    waiting: 'chưa in',
    make: 'Lập bản in',
    makeNamed: name => `Lập bản in ${name}`,
    made: (name, number) => `Đã lập ${name} số ${number}. Bấm Mở hoặc In ở mục Văn bản.`,
    popup: 'Trình duyệt chặn thẻ mới. Hãy cho phép trang này mở thẻ mới rồi bấm lại.'
  },

  deliveries: {
    title: 'Gửi văn bản',
    document: 'Văn bản',
    channel: 'Kênh, địa chỉ',
    state: 'Trạng thái',
    at: 'Từ lúc',
    number: number => `số ${number}`
  },

  slip: {
    ready: number => `Giấy tiếp nhận số ${number} đã có`,
    print: 'In',
    open: 'Mở',
    close: 'Đóng'
  },

  find: {
    open: 'Tìm hồ sơ',
    title: 'Tìm hồ sơ theo mã',
    code: 'Mã hồ sơ',
    example: 'H99.100-261012-0001',
    search: 'Xem',
    close: 'Đóng'
  },

  withdrawal: {
    title: 'Rút hồ sơ',
    open: 'Người dân xin rút hồ sơ',
    channel: 'Xin rút bằng cách nào',
    reason: 'Lý do người dân nêu',
    ask: 'Chuyển yêu cầu rút hồ sơ',
    done: 'Đã chuyển yêu cầu rút hồ sơ. Lãnh đạo sẽ xem xét.'
  },

  refused: {
    task: 'Chưa gửi được',
    start: 'Chưa nộp được hồ sơ'
  }
};
